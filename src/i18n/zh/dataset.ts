import type { BASES, KINDS } from '../../dataset/model/kinds';

const kind: Record<(typeof KINDS)[number], string> = {
  meeting: '会面',
  ceremony: '仪式',
  document: '文件',
  decision: '决定',
  figure: '数字',
  programme: '规划与年度活动',
  condition: '持续状态',
  statement: '表态',
};
const basis: Record<(typeof BASES)[number], string> = {
  stated: '原文载明',
  derived: '由原文算出',
  inferred: '推断',
  unstated: '原文未载明',
};

/** Names of the values that the dataset's schema lists. */
export const dataset = { kind, basis, beijingTime: '北京时间' };

export type DatasetWords = typeof dataset;

/** The page on how the dates were worked out. */
export const method = {
  lead: '这里的每个日期都从报道的文字得出，每一步用了哪些字、按什么规则，都写在下面。前提只有一个：三篇报道是同一版报纸上的文字，所以同属一年。此外不用报道以外的知识；原文没有写的，就留作没有。',
  sourceTitle: '所据的文字',
  source: (n: number, zone: string) => `${n} 篇报道，照原样收录；时间都按${zone}，不随读者所在的时区变动。`,
  undatedReport: '没有印电头日期',
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
  undated: '这些事原文提到了，却没有写在什么时候；有的只说了先后。',
  notesTitle: '编者的注记',
  notes: '原文的疏异之处照录不改，只在这里说明。',
  tooMany: '数据太大，不在这里逐条列出。',
};

export type MethodWords = typeof method;

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
