// Words of the files that a reader can take away, and of the page that lists them. No first view needs them.

/** What each file is for. The keys are those of the table of files. */
export const files = {
  dataset: {
    title: '全部数据',
    text: '页面上的一切都由这个文件画出：里程碑、日期和推算步骤、逐字的引文及其在报道中的位置、报道全文。给程序用。',
  },
  schema: { title: '数据的格式', text: '全部数据的 JSON Schema：有哪些字段，各是什么意思，用来核对文件。' },
  milestones: {
    title: '里程碑表格',
    text: '每个里程碑一行，可用电子表格或统计软件打开。引文、译文、说话人和报道各在一格，一处引文占一行，行行对应；日期另有 EDTF 和上下界。',
  },
  calendar: {
    title: '日历',
    text: '日期确切到天的里程碑，和尚未到来的期限，可以导入或订阅到日历里；都是全天，不编钟点。',
  },
  csl: { title: '报道的著录', text: '各篇报道的书目信息，供 Zotero 等文献管理软件导入。' },
  bibtex: { title: '报道的著录，LaTeX 用', text: '同样的书目信息，供 LaTeX 使用。' },
  atom: { title: '数据的变动', text: '数据每改一次就有一条，写明改了什么，供阅读器订阅。' },
  jsonFeed: { title: '数据的变动，JSON 格式', text: '同样的变动，用 JSON 写成。' },
  annotations: {
    title: '批注',
    text: '每处引文一条批注：在报道纯文本里的位置和前后文字，附标题、摘要和英译，给 Recogito 等批注软件和研究者用。位置按 Unicode 码点计。',
  },
  hypothesis: {
    title: '批注，Hypothesis 用',
    text: '在报道页上打开 Hypothesis，从“导入”里选这个文件，再选那一篇报道；导入的批注只有自己看得见。',
  },
  timelinejs: {
    title: 'TimelineJS 幻灯',
    text: '给 Knight Lab 的 TimelineJS 3 用：每个有起始日期的里程碑一张，日期照原样写明；没有放上去的列在文件末尾。',
  },
} satisfies Readonly<Record<string, { readonly title: string; readonly text: string }>>;

export const data = {
  lead: '这个网站的内容都可以作为文件取走：不用脚本，不经他人的服务，每次发布时由同一份数据生成。引用时请写明数据版本。',
  version: (version: string) => `数据版本 ${version}`,
  size: (kilobytes: string) => `${kilobytes} kB`,
  package: '这些文件的清单，含大小和散列值，供程序读取（Data Package）：',
  language: { zh: '中文', en: '英文' },
  omittedTitle: '日历里没有的',
  omitted: (placed: number, all: number) =>
    `日历收了 ${all} 个里程碑中的 ${placed} 个。其余的没有确切的日子可放，或者会把一天挤满：`,
  reasons: {
    statement: '表态：都是在会谈、会见记者等场合说的，那些场合在日历里',
    coarse: '日期只知道年、月或一段时间，又不在报道之后',
    undated: '日期未载明',
    era: '不在日历能写的年份之内',
  },
  count: (n: number) => `${n} 个`,
  changesTitle: '数据的变动',
  noChanges: '这份数据没有变动的记录。',
  /** In place of the files, for a dataset that the link names. */
  otherData: '链接打开的是另一份数据，本站没有为它备下文件；下面的文件在你的浏览器里生成。',
};

/** The menu that makes files of what is shown. */
export const download = {
  lead: (shown: number, all: number) =>
    shown === all
      ? `全部 ${all} 个里程碑，在你的浏览器里写成文件：`
      : `筛选后的 ${shown} 个里程碑（共 ${all} 个），在你的浏览器里写成文件：`,
  make: (title: string, format: string) => `${title}（${format}）`,
  saved: (name: string) => `已生成 ${name}`,
  nothing: '其中没有可以写进这种文件的。',
  tooMany: (shown: number, most: number) =>
    `现在显示 ${shown} 个里程碑；浏览器最多把 ${most} 个写成文件，请先用筛选缩小范围。`,
  failed: '没有生成：写这个文件时出了错。',
  /** By why a cell cannot be written. */
  refused: {
    formula: '没有生成，因为电子表格会把这些文字当成公式来算，而引文不能改动：',
    lineBreak: '没有生成，因为这些文字里有换行，会打乱表格里行行的对应：',
  },
  /** Between two sentences. */
  gap: '',
};

/** Words inside annotations. */
export const annotations = {
  gloss: (gloss: string) => `译文：“${gloss}”`,
};

/** Words inside a timeline of TimelineJS. */
export const timelinejs = {
  link: '查看原文引文',
  omitted: (n: number) =>
    n === 0 ? '全部里程碑都在这里。' : `另有 ${n} 个里程碑没有放上来：表态，以及没有日期或没有起点的。`,
  reasons: {
    statement: '表态',
    undated: '日期未载明',
    startless: '起点未载明',
  },
};

/** Words inside a calendar. */
export const calendar = {
  until: (date: string, title: string) => `${date}：${title}`,
  date: (date: string, edtf: string) => `日期：${date}（EDTF ${edtf}）`,
  basis: (basis: string) => `日期依据：${basis}`,
};
