import { createContext, type ReactNode, useCallback, useContext } from 'react';
import type { Bilingual, Locale } from '../dataset/model/schema';
import { type Words, wordsIn } from './dictionary';

const LocaleContext = createContext<Locale>('zh');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useWords(): Words {
  return wordsIn(useContext(LocaleContext));
}

/** The language that the interface shows. The address may already name another one, while its words load. */
export function useLanguage(): Locale {
  return useContext(LocaleContext);
}

/** A hook for words that load later than the dictionary, in all languages at once. */
export function wordsHook<T>(words: Record<Locale, T>): () => T {
  return () => words[useLanguage()];
}

/** Picks the reader's language from a text the editor wrote in both. */
export function useSay(): (text: Bilingual) => string {
  const locale = useContext(LocaleContext);
  return useCallback((text) => text[locale], [locale]);
}
