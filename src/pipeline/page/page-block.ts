import { cumsum } from 'd3';
import { countPoints } from '../../dataset/model/code-points';
import type { Block } from '../../dataset/model/schema';
import { plainCharacters } from '../annotation/plain-characters';
import type { Fault } from '../fault';

/** A fault of the page, without the name of its file: the parser gets only the text. */
export type PageFault = Omit<Fault, 'file'>;

/** A stretch of the page in UTF-16 units, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
  /** True if the text of a block has a space before it, because the line above ends in a Latin word. */
  readonly spaced?: boolean;
}

/** A line of the page that is not blank, without the blanks around it. */
export interface Piece extends Range {
  /** In plain characters, so that the rules need one form of each. The blocks have what is printed. */
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
      pieces.push({ text: plainCharacters(text), start, end: start + text.length, line });
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

/** The part of a piece from unit `from` to unit `to` of its text, without blanks at its ends. */
export function cutPiece({ text, start, line }: Piece, from: number, to?: number): Piece {
  const raw = text.slice(from, to);
  const first = start + from + raw.length - raw.trimStart().length;
  return { text: raw.trim(), start: first, end: first + raw.trim().length, line };
}

function textIn(page: string, ranges: readonly Range[]): string {
  return ranges.map(({ start, end, spaced }) => (spaced ? ' ' : '') + page.slice(start, end)).join('');
}

/** A block before it gets its id. */
export type Part = readonly [kind: PageBlock['kind'], ranges: readonly Range[]];

/** The article of these blocks, which get their ids: `p1`, `p2`, but `headline`, `caption`, `caption2`. */
export function articleFrom(page: string, parts: readonly Part[]): PageArticle {
  const counts = new Map<string, number>();
  const blocks = parts.map(([kind, ranges]) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const id = kind === 'paragraph' ? `p${count}` : `${kind}${count === 1 ? '' : count}`;
    return blockOf(page, id, kind, ranges);
  });
  return { headline: blocks.find(({ kind }) => kind === 'headline')?.text ?? '', blocks };
}

/** The block whose text is that of `ranges`, joined with nothing in between but for a space between Latin words. */
function blockOf(page: string, id: string, kind: Block['kind'], ranges: readonly Range[]): PageBlock {
  const lengths = ranges.map((range) => countPoints(textIn(page, [range])));
  return { id, kind, text: textIn(page, ranges), joins: Array.from(cumsum(lengths.slice(0, -1))), ranges };
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
