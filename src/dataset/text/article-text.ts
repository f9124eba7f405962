import { countPoints } from '../model/code-points';
import type { Block } from '../model/schema';

/** What stands between two blocks. The line feed counts as one code point, also in the words around a quotation. */
const GAP = '\n';

type Blocks = readonly Pick<Block, 'id' | 'text'>[];

/**
 * An article as plain text: the texts of its blocks in order, joined by line feeds, with none at the end. It is published
 * beside the article's page, `hash` is its SHA-256, and every passage stands in it as prefix, quote and suffix.
 */
export function articleText(blocks: Blocks): string {
  return blocks.map(({ text }) => text).join(GAP);
}

/** Where the text of each block begins in the text of the article, in code points, by the id of the block. */
export function blockStarts(blocks: Blocks): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let start = 0;
  for (const { id, text } of blocks) {
    starts.set(id, start);
    start += countPoints(text) + GAP.length;
  }
  return starts;
}
