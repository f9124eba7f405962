// Offsets in the dataset count Unicode code points: `'𠮷'` is one, though its `length` is 2. Nearly all texts have no such
// astral characters, so they are sliced without a copy as code points.
const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

/** Length in code points. */
export function countPoints(text: string): number {
  if (!ASTRAL.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The code points from `start` up to `end`. */
export function slicePoints(text: string, start: number, end?: number): string {
  if (!ASTRAL.test(text)) return text.slice(start, end);
  return Array.from(text).slice(start, end).join('');
}

/** How many code points stand before the UTF-16 unit at `unit`. */
export function pointAt(text: string, unit: number): number {
  return countPoints(text.slice(0, unit));
}
