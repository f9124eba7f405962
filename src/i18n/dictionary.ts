import type { Locale } from '../dataset/model/schema';
import type { Words } from './zh/words';

export type { Words };

/** One language is enough for a visit: the other comes when it is asked for. */
const SOURCES: Readonly<Record<Locale, () => Promise<{ readonly words: Words }>>> = {
  zh: () => import('./zh/words'),
  en: () => import('./en/words'),
};

const loaded = new Map<Locale, Words>();

/** Rejects when the words do not come; another call tries again. */
export async function loadWords(locale: Locale): Promise<Words> {
  const { words } = await SOURCES[locale]();
  loaded.set(locale, words);
  return words;
}

export function hasWords(locale: Locale): boolean {
  return loaded.has(locale);
}

/** @throws Error before `loadWords`: a slip of ours. */
export function wordsIn(locale: Locale): Words {
  const words = loaded.get(locale);
  if (!words) throw new Error(`the words of ${locale} are not loaded`);
  return words;
}
