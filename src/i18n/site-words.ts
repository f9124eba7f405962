import { quoted } from './phrases';

/** Words of prerendered pages that no script needs: descriptions, what a page without scripts says, and pages for unknown, moved and withdrawn addresses. */
export const SITE_WORDS = {
  zh: {
    withoutScripts: '搜索、筛选和可缩放的时间线现在不可用；文字、引文、链接和打印都可用。',
    toWhole: '看整条时间线',
    notFoundText: '这个地址没有对应的页面。可能是链接抄漏了字，或者它从未存在。',
    withdrawn: '这一条已撤下',
    moved: '这一条已改址',
    articleDescription: (publisher: string, date: string | null, headline: string) =>
      `${publisher}${date ?? ''}报道《${headline}》全文，逐处标出时间线的引文。`,
    methodDescription:
      '每个日期用了原文的哪些字、按什么规则得出，哪些时间说法不定日期、为什么，以及编者的注记。',
    printDescription: '全部里程碑按时间排列，附日期、依据和逐条编号的引文，供打印或存为 PDF。',
    dataDescription: '全部数据、里程碑表格、日历、报道的著录和数据变动，各有文件可取。',
    attribution: (publisher: string, date: string | null) => [publisher, date].filter(Boolean).join(' '),
    embed: {
      toMilestone: '在时间线上看',
      report: (attribution: string, headline: string) => `${attribution}《${headline}》`,
      /** What the drawing shows; the date is of the milestone, if it has one. */
      drawing: (date: string | null, first: string, last: string) =>
        date === null ? `${first}年至${last}年的里程碑` : `${date}，在${first}年至${last}年之间的位置`,
    },
  },
  en: {
    withoutScripts:
      'Search, filters and the timeline that zooms do not work now; texts, quotations, links and printing do.',
    toWhole: 'See the whole timeline',
    notFoundText:
      'There is no page at this address. A letter may be missing from the link, or it never existed.',
    withdrawn: 'This entry has been withdrawn',
    moved: 'This entry has moved',
    articleDescription: (publisher: string, date: string | null, headline: string) =>
      `${[publisher, date].filter(Boolean).join(', ')}: ${quoted(headline)}. The whole report in Chinese, with every quotation of the timeline marked.`,
    methodDescription:
      'The words and the rule behind each date, the expressions of time that date nothing, with the reason, and the editor’s notes.',
    printDescription:
      'All milestones in order of time, with dates, their basis and numbered quotations, to print or to keep as a PDF.',
    dataDescription:
      'The whole dataset, a table of milestones, a calendar, references to the reports and the changes of the data, as files.',
    attribution: (publisher: string, date: string | null) => [publisher, date].filter(Boolean).join(', '),
    embed: {
      toMilestone: 'See it on the timeline',
      report: (attribution: string, headline: string) => `${attribution}, ${quoted(headline)}`,
      drawing: (date: string | null, first: string, last: string) =>
        date === null
          ? `Milestones from ${first} to ${last}`
          : `${date}: where it stands between ${first} and ${last}`,
      ownGlosses: 'English translations are ours.',
    },
  },
};
