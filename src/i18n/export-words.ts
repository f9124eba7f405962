import type { Locale } from '../dataset/model/schema';
import { wordsIn } from './dictionary';
import { cite as citeEn } from './en/on-demand';
import * as en from './en/exports';
import { wordsHook } from './use-words';
import { cite as citeZh } from './zh/on-demand';
import * as zh from './zh/exports';

const WORDS = { zh: { ...zh, cite: citeZh }, en: { ...en, cite: citeEn } };

/** Words of the page of files, and of the menu that makes some in the browser. */
export const useExportWords = wordsHook<(typeof WORDS)[Locale]>(WORDS);

/** The words inside files of a language. @throws Error if its dictionary is not loaded. */
export function exportWords(locale: Locale) {
  const { basis } = wordsIn(locale).dataset;
  return { ...WORDS[locale], basis };
}

export type ExportWords = ReturnType<typeof exportWords>;
