import * as en from './en/reading';
import { wordsHook } from './use-words';
import * as zh from './zh/reading';

export type ReadingWords = typeof zh;

const WORDS = { zh, en };

/** Words of the panels and notices that load after the first view. */
export const useReadingWords = wordsHook<ReadingWords>(WORDS);
