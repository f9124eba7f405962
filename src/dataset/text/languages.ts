/** Languages whose expressions of time the pipeline finds and computes. Each has a folder in `pipeline/dates/`. */
export const GRAMMARS = ['zh', 'en'] as const;
export type GrammarName = (typeof GRAMMARS)[number];

/** Whether the text is a language tag (BCP 47): `en`, `zh-Hans`, `pt-BR`. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The grammar of a language; `null` if it has none. Traditional Chinese writes its dates in characters that ours lacks. */
export function grammarOf(tag: string): GrammarName | null {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'zh' && script !== 'Hans') return null;
  return GRAMMARS.find((name) => name === language) ?? null;
}

/** Whether a tag is of a language, whatever its country and its characters. */
export function isOf(language: string, tag: string): boolean {
  return new Intl.Locale(tag).language === language;
}

interface Quoted {
  readonly quote: string;
  readonly gloss: { readonly en: string };
}

/** Whether a passage has a translation. The gloss of an English one is the quote itself. */
export function isTranslated({ quote, gloss }: Quoted): boolean {
  return gloss.en !== quote;
}

/** The language of a report: its own, or that of the dataset. */
export function languageOf({ language, articles }: LanguageSource, id: string): string {
  return articles.find((article) => article.id === id)?.language ?? language;
}

/** The languages of all reports, each once. */
export function languagesOf({ language, articles }: LanguageSource): string[] {
  return [...new Set(articles.map((article) => article.language ?? language))];
}

interface LanguageSource {
  readonly language: string;
  readonly articles: readonly { readonly id: string; readonly language?: string | undefined }[];
}
