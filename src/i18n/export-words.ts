import type { Locale } from '../dataset/model/schema';
import { wordsIn } from './dictionary';
import * as en from './en/exports';
import { ON_DEMAND_WORDS } from './on-demand-words';
import { wordsHook } from './use-words';
import * as zh from './zh/exports';

const WORDS = { zh, en };

/** Words of the page of files, and of the menu that makes some in the browser. */
export const useExportWords = wordsHook<typeof zh>(WORDS);

/** The words inside files of a language. @throws Error if its dictionary is not loaded. */
export function wordsInFiles(locale: Locale) {
  return { ...WORDS[locale], cite: ON_DEMAND_WORDS[locale].cite, basis: wordsIn(locale).dataset.basis };
}

export type ExportWords = ReturnType<typeof wordsInFiles>;
