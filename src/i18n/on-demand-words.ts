import * as en from './en/on-demand';
import { wordsHook } from './use-words';
import * as zh from './zh/on-demand';

export const ON_DEMAND_WORDS = { zh, en };

/** Words of the help, the method page and the citations, which load with the first of these that is opened. */
export const useOnDemandWords = wordsHook<typeof zh>(ON_DEMAND_WORDS);
