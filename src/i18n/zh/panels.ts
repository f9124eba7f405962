import { quoted } from '../phrases';

/** `from` is the date a step of a derivation starts from, in words; empty if the expression suffices. */
interface Step {
  readonly expression: string;
  readonly from: string;
}

/** One sentence per derivation rule: why the expression gives the result that is shown after the sentence. */
const rules: Readonly<Record<string, (step: Step) => string>> = {
  stated: () => '原文写明了日期。',
  'page-year': ({ expression, from }) =>
    `${quoted(expression)}在别处写作${from}，年份由此得知；这几篇报道印在同一版报纸上，年份相同。`,
  'year-of-page': ({ from }) => `原文只印月日，年份同这几篇报道（${from}）。`,
  'this-year': ({ from }) => `“今年”就是这几篇报道的年份（${from}）。`,
  anniversary: ({ from }) => `从${from}往前数满周年的年数。`,
  'first-months': ({ from }) => `${from}开头的几个月。`,
  'this-and-next-year': ({ from }) => `${from}和下一年。`,
  'end-of-next-year': ({ from }) => `${from}的下一年年底。`,
  'consecutive-years': ({ from }) => `说话时${from}尚未过完，因此推断为此前完整的几年。`,
  'years-since': ({ from }) => `从${from}往前数所说的年数，直到${from}。`,
  until: ({ from }) => (from === '' ? '原文写明了期限。' : `这是期限，日期取自${from}。`),
  'part-of-day': ({ from }) => `原文点明是${from}的哪个时段，没有写钟点。`,
  'same-day': ({ from }) => `所说的就是同一天（${from}）。`,
  order: ({ from }) => (from === '' ? '原文只说先后，没有写日期。' : `原文只说先后，日期沿用${from}。`),
  during: ({ from }) => `原文只说在此期间（${from}）。`,
};

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
  list: {
    title: '里程碑',
    undated: '日期未载明',
    statements: (n: number) => `表态 ${n} 条`,
    statementsOf: (kept: number, all: number) => `表态 ${kept} / ${all} 条`,
    thatDay: '当天',
    filteredOut: '（已筛除）',
  },
  parts: { morning: '上午', afternoon: '下午', evening: '晚' },
  milestone: {
    basisTitle: '日期依据',
    noChain: {
      stated: '原文写明了日期，见引文。',
      derived: '日期由原文算出，见引文。',
      inferred: '日期是推断，见引文。',
      unstated: '原文没有写明日期，这里不作猜测。',
    },
    noHour: '原文没有写钟点；同一时段内只按原文所说的先后排列。',
    referenceTitle: (day: string) => `${day}又是怎么知道的？`,
    comesTo: '得出',
    order: '按原文的先后，排在',
    after: { lead: '', tail: '之后' },
    before: { lead: '', tail: '之前' },
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
    block: { kicker: '引题', headline: '标题', dateline: '电头', caption: '图片说明', endnote: '文末署名' },
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
    linkDone: '链接已复制',
    quoteDone: '引文已复制',
    cite: '引用',
    refused: '浏览器不允许写入剪贴板，请手动复制：',
  },
  rules,
  /** Large datasets. */
  large: {
    more: (n: number) => `还有 ${n} 个`,
  },
};
