import { cumsum } from 'd3';
import { countPoints } from '../../dataset/model/code-points';
import type { Block } from '../../dataset/model/schema';
import type { Fault } from '../fault';

/** A fault of the page, without the name of its file: the parser gets only the text. */
export type PageFault = Omit<Fault, 'file'>;

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

function textIn(page: string, ranges: readonly Range[]): string {
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

/**
 * Checks that the blocks hold the whole page: the text of each block is what its ranges cover, the ranges run down the
 * page, and every non-blank character is in exactly one block.
 */
export function checkCharacters(page: string, blocks: readonly PageBlock[]): PageFault[] {
  const faults: PageFault[] = [];
  const holders = new Uint16Array(page.length);
  for (const { id, text, ranges } of blocks) {
    const printed = textIn(page, ranges);
    const runsDown = ranges.every((range, at) => range.start >= (ranges[at - 1]?.end ?? 0));
    if (printed !== text || !runsDown) {
      const line = lineAt(page, ranges[0]?.start ?? 0);
      faults.push({ line, rule: 'lost-character', expected: printed, actual: `${text} (in block ${id})` });
    }
    for (const { start, end } of ranges) {
      for (let unit = start; unit < end; unit += 1) holders[unit] = (holders[unit] ?? 0) + 1;
    }
  }
  for (const { 0: char, index } of page.matchAll(/\S/gu)) {
    if (holders[index] === 1) continue;
    faults.push({
      line: lineAt(page, index),
      rule: 'lost-character',
      expected: `“${char}” in one block (after “${page.slice(Math.max(0, index - 8), index).trim()}”)`,
      actual: `in ${holders[index] || 'none'}`,
    });
  }
  return faults;
}

/** The line, from 1, of the unit at `offset`. */
function lineAt(page: string, offset: number): number {
  return page.slice(0, offset).split(/\r\n|\n|\r/u).length;
}
