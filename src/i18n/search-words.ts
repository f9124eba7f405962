import type { Locale } from '../dataset/model/schema';
import { search as en } from './en/search';
import { type SearchWords, search as zh } from './zh/search';

/** Both languages: they are small, and only come with what speaks them. */
export const SEARCH_WORDS: Record<Locale, SearchWords> = { zh, en };
