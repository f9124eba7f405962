import * as en from './en/share';
import { wordsHook } from './use-words';
import * as zh from './zh/share';

/** Words of the share menu, which load with it. */
export const useShareWords = wordsHook<typeof zh.share>({ zh: zh.share, en: en.share });
