import type { Locale } from '../dataset/schema';

/** Titles of whole pages that are not of a milestone or a report. */
export const PAGE_WORDS: Record<Locale, { readonly notFound: string }> = {
  zh: { notFound: '没有这一页' },
  en: { notFound: 'No such page' },
};

/** BCP 47 tags, as `lang` and `hreflang` want them. */
export const LANG: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' };
