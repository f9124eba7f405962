import type { Locale } from '../dataset/model/schema';

/**
 * Titles of the pages beside the timeline. Kept out of the dictionary: `<title>` follows the address, which may name
 * a language whose dictionary is still loading.
 */
export const PAGE_WORDS = {
  zh: { notFound: '没有这一页', method: '日期是怎样得出的', print: '打印版', data: '数据下载' },
  en: {
    notFound: 'No such page',
    method: 'How the dates were worked out',
    print: 'Print version',
    data: 'Data to download',
  },
};

/** BCP 47 tags for `lang` and `hreflang`. */
export const LANG: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' };

/** A tag as library catalogues write it. */
export function catalogueLanguage(tag: string): string {
  return tag === LANG.zh ? 'zh-CN' : tag;
}
