/** The menu of citations, loaded with it and not with the page. */
export const cite = {
  page: '本页',
  report: (label: string) => `报道本身（${label}）`,
  formats: { gbt7714: 'GB/T 7714—2025', 'csl-json': 'CSL-JSON', bibtex: 'BibTeX' },
  copy: (format: string) => `复制 ${format}`,
  done: (format: string) => `${format} 已复制`,
  accessed: '引用日期是打开这份菜单的日期，按北京时间。',
  /** What a page is cited by, so that a reader can tell whether the data changed since. */
  version: (title: string, version: string) => `${title}（数据版本 ${version}）`,
  of: (title: string, site: string) => `${title}：${site}`,
  /** Between two sentences. */
  gap: '',
  yearless: (dateline: string) => `原文印作“${dateline}”，没有印年份；年份由本站从报道的文字算出。`,
  undated: '原文没有印电头日期，故不注日期。',
  unknown: '署名、报名、版次和网址，本站数据中没有，不作补充。',
};

export type CiteWords = typeof cite;
