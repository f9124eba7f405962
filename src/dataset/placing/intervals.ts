import type { MilestoneColumns } from '../model/milestone-columns';

/**
 * Spans of one track, ready to be asked what a view holds. Plain typed arrays, so that a worker can build them and hand
 * them over. Sorted by start, of equal starts the longer first: the order in which marks are packed.
 */
export interface Intervals {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The ends alone, sorted: how many spans are over is one search. */
  readonly ends: Float64Array;
  /** Route in reading order of each. */
  readonly ordinal: Uint32Array;
  /** Per block of `BLOCK` spans: the latest end, and the greatest length. */
  readonly blockEnd: Float64Array;
  readonly blockLength: Float64Array;
}

/** Spans looked at together: small enough to scan, large enough that a million make few blocks. */
const BLOCK = 32;

/** @param ordinals Of dated milestones, in reading order. */
export function buildIntervals(columns: MilestoneColumns, ordinals: readonly number[]): Intervals {
  // Reading order is nearly this order: the engine's sort of plain arrays makes use of it, that of typed ones does not.
  const sorted = ordinals.toSorted(
    (a, b) => compare(columns.start[a], columns.start[b]) || compare(columns.end[b], columns.end[a]) || a - b,
  );
  const ordinal = Uint32Array.from(sorted);
  const start = Float64Array.from(ordinal, (i) => columns.start[i] ?? Number.NaN);
  const end = Float64Array.from(ordinal, (i) => columns.end[i] ?? Number.NaN);
  const blocks = Math.ceil(ordinal.length / BLOCK);
  const blockEnd = new Float64Array(blocks).fill(-Infinity);
  const blockLength = new Float64Array(blocks);
  for (let i = 0; i < ordinal.length; i += 1) {
    const block = Math.floor(i / BLOCK);
    blockEnd[block] = Math.max(valueAt(blockEnd, block), valueAt(end, i));
    blockLength[block] = Math.max(valueAt(blockLength, block), valueAt(end, i) - valueAt(start, i));
  }
  return { start, end, ends: end.toSorted(), ordinal, blockEnd, blockLength };
}

/** Infinities subtract to `NaN`, so they are compared. */
function compare(a = 0, b = 0): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of a sorted list lie before `value`. */
export function countBefore(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many spans hold any moment of `from` (in) to `to` (out). */
export function countWithin({ start, ends }: Intervals, from: number, to: number): number {
  // Whatever is over by `from` has also begun before `to`. Half-open: an end at `from` is over.
  return countBefore(start, to) - countBefore(ends, nextUp(from));
}

/** How many begin from `from` (in) to `to` (out). */
export function countBegun({ start }: Intervals, from: number, to: number): number {
  return countBefore(start, to) - countBefore(start, from);
}

/** Indexes of the spans that hold any moment of `from` to `to`, by start. Look before you ask: it lists them all. */
export function indexesWithin(intervals: Intervals, from: number, to: number): number[] {
  const found: number[] = [];
  scan(intervals, from, to, (i) => found.push(i));
  return found;
}

/** Visits the spans that hold any moment of `from` to `to`, by their index; skips blocks that are not `worthwhile`. */
export function scan(
  { start, end, blockEnd }: Intervals,
  from: number,
  to: number,
  visit: (index: number) => void,
  worthwhile: (block: number) => boolean = () => true,
): void {
  const begun = countBefore(start, to);
  for (let block = 0; block * BLOCK < begun; block += 1) {
    if (valueAt(blockEnd, block) <= from || !worthwhile(block)) continue;
    const stop = Math.min((block + 1) * BLOCK, begun);
    for (let i = block * BLOCK; i < stop; i += 1) if (valueAt(end, i) > from) visit(i);
  }
}

/** `NaN` where the list has none. */
export function valueAt(list: Float64Array, i: number): number {
  return list[i] ?? Number.NaN;
}

/** The next greater number, near enough for times in milliseconds. */
function nextUp(time: number): number {
  return time + Math.max(Math.abs(time) * Number.EPSILON, Number.MIN_VALUE);
}
