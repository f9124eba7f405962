import type { Passage } from './schema';

/** A stretch of a quotation, and whether the compared quotation has the same words. */
export interface Stretch {
  readonly text: string;
  readonly shared: boolean;
}

/** A passage as it is shown: by itself, or as one of two that are set side by side, the left one first. */
export interface Compared {
  readonly passage: Passage;
  readonly beside?: { readonly column: 0 | 1; readonly stretches: readonly Stretch[] };
}

/** A single character in common is chance: 的 and 了 stand everywhere. */
const LEAST_RUN = 2;
/** Two quotations are compared if they share at least this part of the shorter one. */
const LEAST_PART = 0.25;

type Two<T> = readonly [T, T];

/**
 * The passages of a milestone in order. Two of different reports that share most words stand side by side, cut into what
 * both say and what one says alone. A passage is compared with one other at most.
 */
export function compareQuotes(passages: readonly Passage[]): readonly Compared[] {
  const reports = [...new Set(passages.map(({ article }) => article))];
  const pairs = passages
    .flatMap((one, i) => passages.slice(i + 1).flatMap((other) => pairOf(one, other) ?? []))
    .toSorted((a, b) => b.common - a.common);
  const beside = new Map<Passage, readonly Compared[]>();
  for (const { passages: two, stretches } of pairs) {
    if (two.some((passage) => beside.has(passage))) continue;
    const sides = two.map((passage, i) => ({ passage, stretches: stretches[i] ?? [] }));
    sides.sort((a, b) => reports.indexOf(a.passage.article) - reports.indexOf(b.passage.article));
    const row = sides.map(({ passage, stretches: cut }, i) => ({
      passage,
      beside: { column: i === 0 ? 0 : 1, stretches: cut } as const,
    }));
    for (const passage of two) beside.set(passage, row);
  }
  return [...new Set(passages.map((passage) => beside.get(passage) ?? [{ passage }]))].flat();
}

interface Pair {
  readonly passages: Two<Passage>;
  readonly stretches: Two<readonly Stretch[]>;
  readonly common: number;
}

function pairOf(one: Passage, other: Passage): Pair | null {
  if (one.article === other.article) return null;
  const stretches = alignQuotes(one.quote, other.quote);
  const common = stretches[0].reduce((sum, { text, shared }) => sum + (shared ? text.length : 0), 0);
  if (common < LEAST_PART * Math.min(one.quote.length, other.quote.length)) return null;
  return { passages: [one, other], stretches, common };
}

/**
 * Finds the longest common run, then those on its left and on its right (Ratcliff and Obershelp): a longest common
 * subsequence would also match single characters of unrelated words. Runs of characters, since engines segment Chinese
 * differently. Both texts are cut at the same run: cut one by one, they could choose different runs of equal length.
 */
export function alignQuotes(one: string, other: string): Two<Stretch[]> {
  const common = longestCommon(one, other);
  const alone = one !== other && common.length < LEAST_RUN;
  if (alone || common === '') return [only(one), only(other)];
  const at = one.indexOf(common);
  const otherAt = other.indexOf(common);
  const before = alignQuotes(one.slice(0, at), other.slice(0, otherAt));
  const after = alignQuotes(one.slice(at + common.length), other.slice(otherAt + common.length));
  const both = { text: common, shared: true };
  return [
    [...before[0], both, ...after[0]],
    [...before[1], both, ...after[1]],
  ];
}

function only(text: string): Stretch[] {
  return text === '' ? [] : [{ text, shared: false }];
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
  // A run must not begin or end inside a surrogate pair.
  return longest.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
