// Words of what loads on demand, so that a first view does not wait for them.

/** The help of the timeline. */
export const help = {
  title: '怎样使用时间线',
  close: '关闭',
  keysTitle: '按键',
  keysNote:
    '焦点在时间线上时有效；后六个在阅读栏里也有效，其中 Esc、S、?、/ 在页面任何地方都有效。按 Tab 进入时间线，再按一次离开。',
  keys: [
    [['←', '→'], '上一个、下一个里程碑'],
    [['↑', '↓'], '上一栏、下一栏里最近的里程碑'],
    [['Home', 'End'], '第一个、最后一个里程碑'],
    [['PageUp', 'PageDown'], '上一个、下一个密集时段的第一个里程碑'],
    [['Enter', '空格'], '选中这个里程碑；若是合并的标记，则放大，直到一一分开'],
    [['+', '-'], '放大、缩小'],
    [['0'], '显示全部'],
    [['F'], '把选中的里程碑放大到合适'],
    [[',', '.'], '选中前一个、后一个里程碑'],
    [['Esc'], '收起提示卡；再按一次取消选中'],
    [['S'], '分享打开的这一页'],
    [['?'], '打开本说明'],
    [['/'], '到搜索框'],
  ] as readonly (readonly [readonly string[], string])[],
  gesturesTitle: '手势，和代替它的按钮',
  gesturesNote: '普通滚轮和单指滑动只滚动页面，不改变时间线。',
  gestures: [
    ['Ctrl（⌘）+ 滚轮，双指捏合', '放大、缩小；按钮：工具栏的“放大”“缩小”'],
    ['拖动，双指移动，横向滚动', '左右移动；按钮：点上方细条上要去的位置'],
    ['拖动细条上的窗口或两端', '移动、伸缩视图；按钮：“全部”“近十年”等视图范围'],
    ['点按标记', '选中；合并的标记则放大，直到一一分开'],
  ] as readonly (readonly [string, string])[],
  readingTitle: '怎样读图',
  reading: [
    '上方细条按真实时间画：时间一样长，就画得一样宽。框住的部分是下方大图的视图。',
    '下方大图默认展开密集处：每个区间内部比例均匀，各区间放大的倍数写在刻度下。两图之间的连线表明哪个区间被拉开了。',
    '写着“…年”的空当略去了没有里程碑的时间。',
    '带数字的标记合并了几个里程碑，打开它就会放大，直到一一分开。',
  ] as readonly string[],
  legend: (title: string, shapes: string) =>
    `形状说明日期有多确切：原文所及的时间画成长条，只知在哪一天的画成括线，钟点已知的画成点；虚线的一端没有把握，箭头的一端没有写明。全部图例见“${title}”中的“${shapes}”，没有选中里程碑时显示在“读”一栏或时间线下方。`,
};

/** The page on how the dates were worked out. */
export const method = {
  lead: '这里的每个日期都从报道的文字得出，每一步用了哪些字、按什么规则，都写在下面。前提只有一个：三篇报道是同一版报纸上的文字，所以同属一年。此外不用报道以外的知识；原文没有写的，就留作没有。',
  sourceTitle: '所据的文字',
  source: (n: number, zone: string) => `${n} 篇报道，照原样收录；时间都按${zone}，不随读者所在的时区变动。`,
  undatedReport: '没有印电头日期',
  unread: (tags: readonly string[]) =>
    `程序不懂这些报道的语言（${tags.join('、')}）怎样说时间：这些报道没有逐处查找时间说法，日期由编者读出，没有经程序重算。`,
  hash: '全文 SHA-256',
  referenceTitle: (day: string) => `报道在哪一天说话：${day}`,
  reference: '报道说“今年”“当晚”，要先知道它在哪一天说话，才能换成日期。这一天也从文字得出：',
  basisTitle: '依据的四种',
  rulesTitle: '规则',
  rules:
    '每条规则举它第一次用到的地方为例。数据生成时，每一步都由程序重算一遍，算出的与写下的不同就不予发布。',
  uses: (n: number) => `用到 ${n} 次`,
  tableTitle: '每一处时间说法',
  table: (all: number, used: number, dismissed: number) =>
    `报道里的时间说法共 ${all} 处：${used} 处用来定日期，${dismissed} 处不定日期，理由写在旁边。没有一处漏下。`,
  caption: (report: string) => `${report}报道中的时间说法`,
  columns: { words: '原文的说法', result: '得出', use: '用于' },
  noResult: '只定先后',
  forPage: '用来得出报道的年份',
  milestones: (n: number) => `${n} 个里程碑`,
  undatedTitle: '原文没有定下日期的',
  undated: '这些里程碑原文提到了，却没有写在什么时候；有的只说了先后。',
  notesTitle: '编者的注记',
  notes: '原文的疏异之处照录不改，只在这里说明。',
  tooMany: '数据太大，不在这里逐条列出。',
};

/** The menu of citations. */
export const cite = {
  page: '本页',
  report: (label: string) => `报道本身（${label}）`,
  formats: { gbt7714: 'GB/T 7714—2025', 'csl-json': 'CSL-JSON', bibtex: 'BibTeX' },
  copy: (format: string) => `复制 ${format}`,
  done: (format: string) => `${format} 已复制`,
  accessed: '引用日期是打开这份菜单的日期，按北京时间。',
  /** The title of a cited page. It names the version, so that a reader can tell whether the data changed since. */
  version: (title: string, version: string) => `${title}（数据版本 ${version}）`,
  of: (title: string, site: string) => `${title}：${site}`,
  /** Between two sentences. */
  gap: '',
  yearless: (dateline: string) => `原文印作“${dateline}”，没有印年份；年份由本站从报道的文字算出。`,
  undated: '原文没有印电头日期，故不注日期。',
  unknown: '署名、报名、版次和网址，本站数据中没有，不作补充。',
};

export type CiteWords = typeof cite;
