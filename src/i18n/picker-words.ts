import type { Locale } from '../dataset/model/schema';

interface PickerWords {
  readonly find: string;
  readonly place: (at: number, total: number) => string;
  readonly previous: string;
  readonly next: string;
}

/** Of the picker that stands in for the tabs where there are many reports, and loaded with it. */
export const PICKER_WORDS: Record<Locale, PickerWords> = {
  zh: {
    find: '查找报道',
    place: (at, total) => `第 ${at} 篇，共 ${total} 篇`,
    previous: '上一篇',
    next: '下一篇',
  },
  en: {
    find: 'Find a report',
    place: (at, total) => `${at} of ${total} reports`,
    previous: 'Previous report',
    next: 'Next report',
  },
};
