import type { Locale } from '../dataset/schema';
import { quoted } from './quoted';

interface PageWords {
  readonly notFound: string;
  readonly toWhole: string;
  readonly notFoundText: string;
  readonly withdrawn: string;
  readonly moved: string;
  readonly articleDescription: (p: { publisher: string; date?: string; headline: string }) => string;
  readonly attribution: (p: { publisher: string; date?: string }) => string;
}

/** Words about whole pages: titles, descriptions, and the pages of what is not there. */
export const PAGE_WORDS: Record<Locale, PageWords> = {
  zh: {
    notFound: '没有这一页',
    toWhole: '看整条时间线',
    notFoundText: '这个地址没有对应的页面。可能是链接抄漏了字，或者它从未存在。',
    withdrawn: '这一条已撤下',
    moved: '这一条已改址',
    articleDescription: ({ publisher, date, headline }) =>
      `${publisher}${date ?? ''}报道《${headline}》全文，逐处标出时间线所引的原文。`,
    attribution: ({ publisher, date }) => [publisher, date].filter(Boolean).join(' '),
  },
  en: {
    notFound: 'No such page',
    toWhole: 'See the whole timeline',
    notFoundText:
      'Nothing stands at this address. A letter may be missing from the link, or it never existed.',
    withdrawn: 'This entry has been withdrawn',
    moved: 'This entry has moved',
    articleDescription: ({ publisher, date, headline }) =>
      `${[publisher, date].filter(Boolean).join(', ')}: ${quoted(headline)}. The whole report in Chinese, with every passage the timeline quotes marked.`,
    attribution: ({ publisher, date }) => [publisher, date].filter(Boolean).join(', '),
  },
};

/** BCP 47 tags, as `lang` and `hreflang` want them. */
export const LANG: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' };
