import type { Locale } from '../dataset/model/schema';
import type { Words } from './zh/words';

export type { Words };

/** Each language is a separate script: a visit needs one, and the other loads when the reader switches to it. */
const SOURCES: Readonly<Record<Locale, () => Promise<{ readonly words: Words }>>> = {
  zh: () => import('./zh/words'),
  en: () => import('./en/words'),
};

const loaded = new Map<Locale, Words>();

/** Rejects when the script does not load; another call tries again. */
export async function loadWords(locale: Locale): Promise<Words> {
  const { words } = await SOURCES[locale]();
  loaded.set(locale, words);
  return words;
}

export function hasWords(locale: Locale): boolean {
  return loaded.has(locale);
}

/** @throws Error when `loadWords` has not resolved yet, which is a bug. */
export function wordsIn(locale: Locale): Words {
  const words = loaded.get(locale);
  if (!words) throw new Error(`the words of ${locale} are not loaded yet`);
  return words;
}
