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

/** The block whose text is that of `ranges`, joined without anything in between. */
export function blockOf(page: string, id: string, kind: Block['kind'], ranges: readonly Range[]): PageBlock {
  const texts = ranges.map(({ start, end }) => page.slice(start, end));
  const joins: number[] = [];
  let length = 0;
  for (const text of texts.slice(0, -1)) {
    length += countPoints(text);
    joins.push(length);
  }
  return { id, kind, text: texts.join(''), joins, ranges };
}

/** The part of `ranges` from unit `from` to unit `to` of their joined text, without blanks at its ends. */
export function cutRanges(page: string, ranges: readonly Range[], from: number, to = Infinity): Range[] {
  const kept: Range[] = [];
  let passed = 0;
  for (const { start, end } of ranges) {
    const length = end - start;
    const range = {
      start: start + clampTo(from - passed, length),
      end: start + clampTo(to - passed, length),
    };
    if (range.start < range.end) kept.push(range);
    passed += length;
  }
  return trimRanges(page, kept);
}

function trimRanges(page: string, ranges: Range[]): Range[] {
  const texts = ranges.map(({ start, end }) => page.slice(start, end));
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return ranges;
  const lead = (texts[0] ?? '').length - (texts[0] ?? '').trimStart().length;
  const trail = (texts.at(-1) ?? '').length - (texts.at(-1) ?? '').trimEnd().length;
  return ranges.map((range) => ({
    start: range === first ? range.start + lead : range.start,
    end: range === last ? range.end - trail : range.end,
  }));
}

function clampTo(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
