import { normalise } from '../../dataset/search/search';
import type { Article, Locale } from '../../dataset/model/schema';
import { headlineOf } from '../../share/page-title';

/** As a reader picks it: its short name, and the headline to know it by. */
export function nameOfArticle(article: Article, locale: Locale): string {
  return `${article.label[locale]} · ${headlineOf(article, locale)}`;
}

/** The first reports whose name holds the words; those around `near` while nothing is looked for. */
export function findArticles(
  articles: readonly Article[],
  words: string,
  locale: Locale,
  near: number,
  limit: number,
): readonly Article[] {
  const wanted = normalise(words.trim());
  if (wanted === '') return articles.slice(Math.max(near - (limit >> 1), 0)).slice(0, limit);
  const found: Article[] = [];
  for (const article of articles) {
    if (normalise(nameOfArticle(article, locale)).includes(wanted)) found.push(article);
    if (found.length === limit) break;
  }
  return found;
}
