/** What the milestones are: statements, and everything else. */
function split(milestones: number, statements: number): string {
  return `${milestones - statements} 件事、${statements} 条表态`;
}

export const panels = {
  /** How many milestones there are, and how many of them are statements. */
  count: (n: number, statements: number) =>
    statements === 0 ? `${n} 个里程碑` : `${n} 个里程碑：${split(n, statements)}`,
  split,
  quotations: (n: number) => `${n} 处引文`,
  reports: '报道',
  comma: '、',
  semicolon: '；',
  fullStop: '。',
  brackets: ['（', '）'],
  resultOf: (kept: number, all: number) => `${kept} / ${all} 个里程碑`,
  milestone: {
    basisTitle: '日期依据',
    partOf: '属于',
    quotes: '引文',
    differing: {
      lead: '几篇报道都这样说，',
      sample: '画线的字',
      tail: '是各自的说法，其余相同。',
    },
    sameWords: '几篇报道都这样说，用词相同。',
    quoteOf: (n: number, all: number) => `引文 ${n}/${all}`,
    report: (label: string) => `${label}报道`,
    paragraph: (n: number) => `第${n}段`,
    block: {
      kicker: '引题',
      headline: '标题',
      source: '来源行',
      dateline: '电头',
      subhead: '小标题',
      caption: '图片说明',
      endnote: '文末署名',
    },
    gloss: '英译（我们的译文）',
    glossSwitch: '译',
    /** Below the quotations of a page that shows the translations at once. */
    ownGlosses: '',
    note: '编注',
    copyQuote: '复制引文',
    /** Unfolds the rest of a long paragraph, where the translations show at once. */
    wholeBlock: '',
    toText: '在报道中看',
    wholeReport: '读整篇报道',
    close: '关闭',
    /** Without a place if it is filtered out. */
    place: (at: number | null, total: number) => `${at ?? '–'} / ${total}`,
    parts: '其中',
    statements: '当时的表态',
    saidBy: (name: string) => `当时的表态：${name}`,
    related: '相关',
    sources: '背景出处',
    previous: '上一个',
    next: '下一个',
    inOrder: '按时间顺序',
  },
  search: {
    label: '搜索里程碑与原文',
    placeholder: '搜索',
    clear: '清空搜索',
    close: '关闭搜索',
    shortcut: '/',
    filter: '筛选',
    filterBy: '筛选：',
    names: (names: readonly string[]) => names.join('、'),
    filterActive: (n: number) => `筛选（${n}）`,
    clearAll: '清除筛选',
    found: (kept: number, all: number) => `显示 ${kept} / ${all} 个里程碑`,
    results: (n: number) => `找到 ${n} 处`,
  },
  copy: {
    share: '分享',
    quoteDone: '引文已复制',
    refused: '浏览器不允许写入剪贴板，请手动复制：',
  },
  /** Large datasets. */
  large: {
    more: (n: number) => `还有 ${n} 个`,
  },
};
