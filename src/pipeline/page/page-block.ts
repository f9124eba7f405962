import { cumsum } from 'd3';
import { countPoints } from '../../dataset/model/code-points';
import type { Block } from '../../dataset/model/schema';

/** A stretch of the page in UTF-16 units, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A line of the page that is not blank, without the blanks around it. */
export interface Piece extends Range {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The pieces of the page in order. Any line break counts; blank is what Unicode calls white space. */
export function splitPieces(page: string): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let from = 0;
  for (const raw of page.split(/(?<=\n|\r(?!\n))/u)) {
    line += 1;
    const text = raw.trim();
    if (text !== '') {
      const start = from + raw.indexOf(text);
      pieces.push({ text, start, end: start + text.length, line });
    }
    from += raw.length;
  }
  return pieces;
}

/** The line, from 1, of the unit at `offset`. */
export function lineAt(page: string, offset: number): number {
  return page.slice(0, offset).split(/\r\n|\n|\r/u).length;
}

/** A block of an article, with the ranges of the page that hold its text. */
export interface PageBlock {
  readonly id: string;
  readonly kind: Block['kind'];
  readonly text: string;
  /** Code-point offsets in `text` at which two ranges meet. */
  readonly joins: readonly number[];
  /** In order. More than one if columns cut the text. */
  readonly ranges: readonly Range[];
}

export interface PageArticle {
  readonly headline: string;
  readonly blocks: readonly PageBlock[];
}

export function textIn(page: string, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => page.slice(start, end)).join('');
}

/** The block whose text is that of `ranges`, joined without anything in between. */
export function blockOf(page: string, id: string, kind: Block['kind'], ranges: readonly Range[]): PageBlock {
  const lengths = ranges.map((range) => countPoints(textIn(page, [range])));
  return { id, kind, text: textIn(page, ranges), joins: Array.from(cumsum(lengths.slice(0, -1))), ranges };
}

/** The part of `ranges` from unit `from` to unit `to` of their joined text, without blanks at its ends. */
export function cutRanges(page: string, ranges: readonly Range[], from: number, to?: number): Range[] {
  const part = textIn(page, ranges).slice(from, to);
  const first = from + part.length - part.trimStart().length;
  const last = first + part.trim().length;
  let passed = 0;
  return ranges.flatMap(({ start, end }) => {
    const offset = start - passed;
    const cut = { start: Math.max(start, offset + first), end: Math.min(end, offset + last) };
    passed += end - start;
    return cut.start < cut.end ? [cut] : [];
  });
}
