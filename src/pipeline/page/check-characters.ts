import type { Fault } from '../fault';
import { lineAt, type PageBlock, textIn } from './page-block';

/**
 * Checks that the blocks hold the whole page: the text of each block is what its ranges cover, the ranges run down the
 * page, and every non-blank character is in exactly one block.
 */
export function checkCharacters(page: string, blocks: readonly PageBlock[]): Omit<Fault, 'file'>[] {
  const faults: Omit<Fault, 'file'>[] = [];
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
