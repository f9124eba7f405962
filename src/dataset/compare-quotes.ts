import type { Passage } from './schema';

/** A stretch of a quotation, and whether another report tells it in the same words. */
export interface Stretch {
  readonly text: string;
  readonly shared: boolean;
}

/** A single character in common is chance: 的 and 了 stand everywhere. */
const LEAST_RUN = 2;
/** Two quotations with less than this part of the shorter one in common tell different things. */
const LEAST_PART = 0.25;

/**
 * The quotations that another report's quotation of the same milestone comes close to, cut into what both say and what
 * this one says alone.
 */
export function compareQuotes(passages: readonly Passage[]): ReadonlyMap<string, readonly Stretch[]> {
  const compared = new Map<string, readonly Stretch[]>();
  for (const { id, article, quote } of passages) {
    let most = 0;
    for (const other of passages) {
      if (other.article === article) continue;
      const stretches = stretchesOf(quote, other.quote);
      const common = stretches.reduce((sum, { text, shared }) => sum + (shared ? text.length : 0), 0);
      if (common <= most || common < LEAST_PART * Math.min(quote.length, other.quote.length)) continue;
      most = common;
      compared.set(id, stretches);
    }
  }
  return compared;
}

/**
 * The longest words in common first, then what is left of them and right of them (Ratcliff and Obershelp): a longest
 * common subsequence would take a character here and there from words that have nothing to do with one another. By
 * characters: words of Chinese have no spaces, and no two engines cut them alike.
 */
export function stretchesOf(quote: string, other: string): Stretch[] {
  const common = longestCommon(quote, other);
  const alone = quote !== other && common.length < LEAST_RUN;
  if (alone || common === '') return quote === '' ? [] : [{ text: quote, shared: false }];
  const at = quote.indexOf(common);
  const otherAt = other.indexOf(common);
  return [
    ...stretchesOf(quote.slice(0, at), other.slice(0, otherAt)),
    { text: common, shared: true },
    ...stretchesOf(quote.slice(at + common.length), other.slice(otherAt + common.length)),
  ];
}

function longestCommon(a: string, b: string): string {
  let longest = '';
  for (let at = 0; at + longest.length < a.length; at++) {
    let next = a.slice(at, at + longest.length + 1);
    while (b.includes(next) && next.length > longest.length) {
      longest = next;
      next = a.slice(at, at + longest.length + 1);
    }
  }
  // No half of a rare character.
  return longest.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
