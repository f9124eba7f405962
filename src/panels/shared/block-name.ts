import type { Article } from '../../dataset/model/schema';
import type { Words } from '../../i18n/dictionary';

/** Which block of its article a passage stands in, in words: `第3段`, `headline`. */
export function blockName(article: Article, block: string, words: Words['panels']['milestone']): string {
  const found = article.blocks.find(({ id }) => id === block);
  if (!found) return block;
  if (found.kind !== 'paragraph') return words.block[found.kind];
  return words.paragraph(paragraphNumber(article, block));
}

/** Counted from 1 among the paragraphs. 0 for what is not one. */
export function paragraphNumber(article: Article, block: string): number {
  return article.blocks.filter(({ kind }) => kind === 'paragraph').findIndex(({ id }) => id === block) + 1;
}
