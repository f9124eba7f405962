import type { Locale } from '../dataset/model/schema';
import * as en from './en/reading';
import { useLanguage } from './use-words';
import * as zh from './zh/reading';

export type ReadingWords = typeof zh;

const WORDS: Record<Locale, ReadingWords> = { zh, en };

/** Words of the panels and notices that load after the first view. */
export function useReadingWords(): ReadingWords {
  return WORDS[useLanguage()];
}
