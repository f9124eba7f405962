import search from 'approx-string-match';
import { least } from 'd3';
import { articleText, blockStarts } from '../../dataset/text/article-text';
import { countPoints, pointAt, slicePoints } from '../../dataset/model/code-points';
import type { PageBlock } from '../page/page-block';
import { plainCharacters } from './plain-characters';

/**
 * Where a quotation is: code points of a block, half-open. `prefix` and `suffix` are up to 32 code points of the article's text
 * on either side, which may begin in another block: without them a client finds short quotations in several places.
 */
export interface Anchor {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** How the editor points at a quotation: its words, and the words right before and after it if needed. */
export interface Selector {
  readonly text: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

const CONTEXT_POINTS = 32;

/**
 * Every anchor at which the blocks match the selector word for word; characters that look alike are the same. A quotation
 * never spans blocks.
 */
export function matchQuote(
  blocks: readonly PageBlock[],
  { text, prefix = '', suffix = '' }: Selector,
): Anchor[] {
  if (text === '') return [];
  const whole = articleText(blocks);
  const starts = blockStarts(blocks);
  const wanted = plainCharacters(prefix + text + suffix);
  const anchors: Anchor[] = [];
  for (const { id, text: printed } of blocks) {
    const words = plainCharacters(printed);
    for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
      const start = pointAt(words, at + prefix.length);
      const end = start + countPoints(text);
      const first = starts.get(id) ?? 0;
      anchors.push({
        block: id,
        start,
        end,
        prefix: slicePoints(whole, Math.max(0, first + start - CONTEXT_POINTS), first + start),
        suffix: slicePoints(whole, first + end, first + end + CONTEXT_POINTS),
      });
    }
  }
  return anchors;
}

/** The words as `text` prints them, if it has them in characters that look alike. */
export function asPrinted(text: string, words: string): string {
  const at = plainCharacters(text).indexOf(plainCharacters(words));
  return at < 0 ? words : text.slice(at, at + words.length);
}

/** The stretch of `texts` with the smallest edit distance to `wanted`: shown when a quotation is not verbatim. */
export function nearestText(texts: readonly string[], wanted: string): string {
  const matches = texts.flatMap((text) =>
    search(text, wanted, wanted.length).map(({ start, end, errors }) => ({
      errors,
      text: text.slice(start, end),
    })),
  );
  // Of equal distances the longer text: a wrong word is easier to see than a missing one.
  const nearest = least(matches, (a, b) => a.errors - b.errors || b.text.length - a.text.length);
  return nearest?.text ?? '';
}
