import type { Fault } from '../fault';
import { lineAt, type PageBlock } from './page-block';

export interface Account {
  /** The number of non-blank code points of the page, and how many of them are in exactly one block. */
  readonly total: number;
  readonly placed: number;
  readonly faults: readonly Omit<Fault, 'file'>[];
}

/**
 * Checks that the blocks hold the whole page: the text of each block is what its ranges cover, the ranges run down the
 * page, and every non-blank character is in exactly one block.
 */
export function accountFor(page: string, blocks: readonly PageBlock[]): Account {
  const faults: Omit<Fault, 'file'>[] = [];
  const holders = new Uint16Array(page.length);
  for (const { id, text, ranges } of blocks) {
    const printed = ranges.map(({ start, end }) => page.slice(start, end)).join('');
    const runsDown = ranges.every((range, at) => range.start >= (ranges[at - 1]?.end ?? 0));
    if (printed !== text || !runsDown) {
      const line = lineAt(page, ranges[0]?.start ?? 0);
      faults.push({ line, rule: 'lost-character', expected: printed, actual: `${text} (in block ${id})` });
    }
    for (const { start, end } of ranges) {
      for (let unit = start; unit < end; unit += 1) holders[unit] = (holders[unit] ?? 0) + 1;
    }
  }
  let total = 0;
  let placed = 0;
  let unit = 0;
  for (const char of page) {
    if (/\S/u.test(char)) {
      total += 1;
      const count = holders[unit] ?? 0;
      if (count === 1) placed += 1;
      else {
        faults.push({
          line: lineAt(page, unit),
          rule: 'lost-character',
          expected: `“${char}” in one block (after “${page.slice(Math.max(0, unit - 8), unit).trim()}”)`,
          actual: count === 0 ? 'in none' : `in ${count}`,
        });
      }
    }
    unit += char.length;
  }
  return { total, placed, faults };
}
