import { quoted } from '../phrases';

// Words of the panels and notices that load after the first view.

/** `from` is the date a step of a derivation starts from, in words; empty if the expression suffices. */
interface Step {
  readonly expression: string;
  readonly from: string;
}

/** One sentence per derivation rule: why the expression gives the result that is shown after the sentence. */
export const rules: Readonly<Record<string, (step: Step) => string>> = {
  stated: () => '原文写明了日期。',
  'page-year': ({ expression, from }) =>
    `${quoted(expression)}在别处写作${from}，年份由此得知；这几篇报道印在同一版报纸上，年份相同。`,
  'year-of-page': ({ from }) => `原文只印月日，年份同这几篇报道（${from}）。`,
  'month-of-page': ({ from }) => `原文只印日子，月份取自${from}。`,
  'this-year': ({ from }) => `“今年”就是这几篇报道的年份（${from}）。`,
  'other-year': ({ from }) => `从${from}数到所说的那一年。`,
  'other-month': ({ from }) => `从${from}数到所说的那个月。`,
  'other-day': ({ from }) => `从${from}数到所说的那一天。`,
  'day-of-week': ({ from }) => `从${from}所在的一周数起，一周从星期一开始。`,
  'last-weekday': ({ from }) => `原文只说星期几，推断为${from}或此前最近的一天。`,
  anniversary: ({ from }) => `从${from}往前数满周年的年数。`,
  'first-months': ({ from }) => `${from}开头的几个月。`,
  'this-and-next-year': ({ from }) => `${from}和下一年。`,
  'end-of-next-year': ({ from }) => `${from}的下一年年底。`,
  'consecutive-years': ({ from }) => `说话时${from}尚未过完，因此推断为此前完整的几年。`,
  'years-since': ({ from }) => `从${from}往前数所说的年数，直到${from}。`,
  until: ({ from }) => (from === '' ? '原文写明了期限。' : `这是期限，日期取自${from}。`),
  since: ({ from }) => (from === '' ? '原文写明了起始日期。' : `这是起始日期，取自${from}。`),
  'part-of-day': ({ from }) => `原文点明是${from}的哪个时段，没有写钟点。`,
  clock: ({ from }) => `原文写明了钟点，日子是${from}。`,
  'same-day': ({ from }) => `所说的就是同一天（${from}）。`,
  order: ({ from }) => (from === '' ? '原文只说先后，没有写日期。' : `原文只说先后，日期沿用${from}。`),
  during: ({ from }) => `原文只说在此期间（${from}）。`,
};

/** How the date of a milestone is known. */
export const dateChain = {
  noChain: {
    stated: '原文写明了日期，见引文。',
    derived: '日期由原文算出，见引文。',
    inferred: '日期是推断，见引文。',
    unstated: '原文没有写明日期，这里不作猜测。',
  },
  noQuotation: '这个里程碑没有报道里的引文，日期不出自报道。',
  noHour: '原文没有写钟点；同一时段内只按原文所说的先后排列。',
  referenceTitle: (day: string) => `${day}又是怎么知道的？`,
  comesTo: '得出',
  order: '按原文的先后，排在',
  after: { lead: '', tail: '之后' },
  before: { lead: '', tail: '之前' },
};

/** The start, while no milestone is selected. */
export const orientation = {
  /** Leads in the standfirst. */
  accordingTo: (reports: number, publishers: readonly string[]) =>
    `据${publishers.join('、')}的 ${reports} 篇报道：`,
  startHere: '从这里开始',
  none: '这份数据里没有里程碑，只有报道可读。',
  title: '怎么读',
  /** `parts` says what the milestones are, if that is not all the same. */
  what: (reports: number, milestones: number, parts: string, quotations: number) =>
    `${reports} 篇报道里说到的 ${milestones} 个里程碑${parts === '' ? '' : `（${parts}）`}，按时间排在一起，每个都附逐字的引文，共 ${quotations} 处。`,
  how: '选一个标记，就能看到它的日期、出处和日期依据。报道里的引文也指回它的标记，按“标出引文”就全部标出；点线的字是日期的依据。',
  honest: '日期只写到原文所及的程度：原文只给年份，就画成一年；没有写的钟点，不会补上。',
  legendTitle: '图例',
  /** The meaning of each shape in a word or two: the legend has two lines. */
  legend: {
    major: '要事',
    extent: '一般',
    doubtful: '推断，或只知先后',
    day: '只知在这一天',
    open: '未载明起止',
    point: '钟点已知',
    detail: '收起的细节',
    uncertain: '日期存疑',
    undated: '日期未载明',
  },
  shapes: '标记的形状',
  shape: {
    major: '实心：要事',
    extent: '浅色，两端实线：一段时间，画到原文所给的长度',
    doubtful: '虚线的一端：推断、约数，或只知先后',
    day: '括线：只知在这一天',
    open: '箭头：这一端未载明，只画到原文可证之日',
    point: '圆点：钟点已知',
    detail: '短线或数字：收起的细节；小圆点：收起的表态',
    uncertain: '问号：来源对日期没有把握',
    undated: '只有两条边线：日期未载明，列在最后',
  },
  basisTitle: '日期依据',
  basis: {
    stated: '日期就写在原文里。',
    derived: '由原文的字句按规则算出，除此以外没有别的可能。',
    inferred: '原文没有说死，取最说得通的一种；图上用虚线画。',
    unstated: '原文没有写，也不补；列在最后。',
  },
  tracks: '线索',
};

/** The list of milestones. */
export const list = {
  title: '里程碑',
  undated: '日期未载明',
  statements: (n: number) => `表态 ${n} 条`,
  statementsOf: (kept: number, all: number) => `表态 ${kept} / ${all} 条`,
  thatDay: '当天',
  parts: { morning: '上午', afternoon: '下午', evening: '晚' },
  filteredOut: '（已筛除）',
  /** The menu that makes files of the milestones that are shown. */
  download: '下载所示',
};

/** The reports. */
export const article = {
  reports: '报道',
  noDateline: '本篇未印电头日期',
  size: (paragraphs: number, quotes: number) => `${paragraphs} 段 · ${quotes} 处引文`,
  gauge: '引文在全文中的位置',
  /** The switch that shows all quotations at once. */
  showAll: '标出引文',
  /** What an English page shows of a report. */
  reading: '报道的语言',
  readings: { both: '对照', original: '原文', english: '英译' },
  glossNote: '英译是我们的译文',
  shared: (n: number) => `这句话是 ${n} 个里程碑的出处`,
  choose: '选一个里程碑',
  means: (date: string) => `指${date}`,
  noDate: '本身不定出日期',
  dates: (n: number) => `为 ${n} 个里程碑定日期`,
  caption: '图片说明',
  paragraphLink: (n: number) => `第${n}段的链接`,
  none: '没有报道。',
  /** Takes the place of the tabs where there are many reports. */
  picker: {
    find: '查找报道',
    place: (at: number, total: number) => `第 ${at} 篇，共 ${total} 篇`,
    previous: '上一篇',
    next: '下一篇',
  },
};

/** Search results and filters. */
export const search = {
  fields: {
    track: '线索',
    speaker: '说话人',
    article: '报道',
    kind: '类别',
    basis: '日期依据',
    q: '搜索词',
  },
  resultIn: (n: number) => `${n} 处引文符合`,
  foundIn: (n: number) => `搜索词 ${n} 处`,
  where: { title: '标题', quotation: '引文', text: '原文', speaker: '说话人', date: '日期' },
  more: (n: number) => `还有 ${n} 处`,
  below: (n: number) => `下面还有 ${n} 处 ↓`,
  end: '已到末尾',
  summary: '简介',
  unquoted: '没有里程碑引用',
  keys: '↑ ↓ 选择，Enter 打开，Esc 离开',
  nothing: '没有符合的里程碑。',
  /** Each drops one condition. */
  drop: {
    q: '清除搜索',
    track: '不限线索',
    speaker: '不限说话人',
    article: '不限报道',
    kind: '不限类别',
    basis: '不限日期依据',
  },
  clear: '全部清除',
  gives: (n: number) => `${n} 个里程碑`,
};

/** For links that cannot be followed, wholly or in part. */
export const link = {
  refusedData: (value: string) =>
    `链接要求打开“${value}”，但只能打开本站的 .json 数据文件，已改用本站自己的数据。`,
  linkFault: (fields: string) => `链接中有看不懂的部分，已忽略：${fields}。其余部分照常。`,
  dismiss: '知道了',
  milestone: '这条时间线上没有这个里程碑：',
  article: '这里没有这篇报道：',
  path: '这个地址没有对应的页面：',
  /** Before the pages that an address with a slip may mean. */
  near: '也许要看的是：',
  whole: '看整条时间线',
};
