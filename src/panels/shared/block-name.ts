import type { Article } from '../../dataset/model/schema';
import type { Words } from '../../i18n/dictionary';

/** The name of a block within its article: `第3段`, `headline`. */
export function blockName(article: Article, block: string, words: Words['panels']['milestone']): string {
  const found = article.blocks.find(({ id }) => id === block);
  if (!found) return block;
  if (found.kind !== 'paragraph') return words.block[found.kind];
  return words.paragraph(paragraphNumber(article, block));
}

/** The number of a paragraph in its article, from 1; 0 for a block that is not a paragraph. */
export function paragraphNumber(article: Article, block: string): number {
  return article.blocks.filter(({ kind }) => kind === 'paragraph').findIndex(({ id }) => id === block) + 1;
}

/** The element id of a block, for links to a paragraph: `talks-p3`. Never equals a passage id, which contains a dot. */
export function blockAnchor(article: string, block: string): string {
  return `${article}-${block}`;
}
