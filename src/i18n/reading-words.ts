import * as en from './en/reading';
import { useLanguage } from './use-words';
import * as zh from './zh/reading';

const WORDS = { zh, en };

/** Words of the panels and notices that load after the first view. */
export function useReadingWords(): typeof zh {
  return WORDS[useLanguage()];
}
