import type { Article, Locale } from '../dataset/model/schema';
import { dateInWords } from '../time/date-words';

/** The printed headline, or its English gloss. */
export function headlineOf(article: Article, locale: Locale): string {
  if (locale === 'en') return article.gloss.en;
  return article.blocks.find((block) => block.kind === 'headline')?.text ?? article.label.zh;
}

/** The date of an article in words; `null` if none is printed. */
export function dateOf({ date }: Article, locale: Locale): string | null {
  return date === null ? null : dateInWords(date, locale);
}

/** The file of an article's plain text, below the base. There is one for all languages, since reports are quoted as printed. */
export function textFileOf(id: string): string {
  return `articles/${id}/text.txt`;
}
