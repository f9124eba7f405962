import { ascending, group, range } from 'd3';
import { FLAG, type Intervals, type MilestoneColumns, type TrackIntervals } from '../model/milestone-columns';

/** Spans that are skipped or visited together: a hundred thousand spans make some thousands of blocks. */
const BLOCK = 32;

/** The spans of each track. */
export function trackIntervals(columns: MilestoneColumns, trackCount: number): TrackIntervals[] {
  const { length, track, start, flags } = columns;
  const isDated = (i: number): boolean => !Number.isNaN(start[i]);
  const isSaid = (i: number): boolean => ((flags[i] ?? 0) & FLAG.statement) !== 0;
  const groups = group(range(length), (i) => track[i], isDated, isSaid);
  return range(trackCount).map((own) => {
    const ordinals = (dated: boolean, said: boolean): number[] =>
      groups.get(own)?.get(dated)?.get(said) ?? [];
    return {
      happened: buildIntervals(columns, ordinals(true, false)),
      said: buildIntervals(columns, ordinals(true, true)),
      undated: Uint32Array.from(ordinals(false, false)),
      undatedSaid: Uint32Array.from(ordinals(false, true)),
    };
  });
}

/** @param ordinals of dated milestones, in reading order. */
export function buildIntervals(columns: MilestoneColumns, ordinals: readonly number[]): Intervals {
  const startOf = (i: number): number => valueAt(columns.start, i);
  const endOf = (i: number): number => valueAt(columns.end, i);
  // A plain array: it is nearly sorted already, and only the engine's sort of plain arrays makes use of that.
  const ordinal = Uint32Array.from(
    ordinals.toSorted((a, b) => ascending(startOf(a), startOf(b)) || ascending(endOf(b), endOf(a)) || a - b),
  );
  const start = Float64Array.from(ordinal, startOf);
  const end = Float64Array.from(ordinal, endOf);
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

/**
 * How many numbers of a sorted list are less than `value`. A frame of a zoom over 100,000 milestones asks a few thousand times,
 * and D3's `bisectLeft` takes about three times as long, because it calls a comparator.
 */
export function countBefore(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many spans overlap the time from `from` (in) to `to` (out). */
export function countWithin({ start, ends }: Intervals, from: number, to: number): number {
  // A span that is over by `from` also began before `to`. Half-open: an end at `from` is over.
  return countBefore(start, to) - countBefore(ends, nextUp(from));
}

/** How many spans begin from `from` (in) to `to` (out). */
export function countBegun({ start }: Intervals, from: number, to: number): number {
  return countBefore(start, to) - countBefore(start, from);
}

/** Indexes of the spans that overlap `from` to `to`, by start. There may be very many: count them first. */
export function indexesWithin(intervals: Intervals, from: number, to: number): number[] {
  const found: number[] = [];
  visitWithin(intervals, from, to, (i) => found.push(i));
  return found;
}

/** Indexes of the `count` longest spans that overlap `from` to `to`, by start. */
export function longestWithin(intervals: Intervals, from: number, to: number, count: number): number[] {
  const { start, end, blockLength } = intervals;
  if (count <= 0) return [];
  const lengthOf = (i: number): number => valueAt(end, i) - valueAt(start, i);
  // Sorted by length: the next span must be longer than the first one here.
  const best: number[] = [];
  const least = (): number => (best.length < count ? -Infinity : lengthOf(best[0] ?? 0));
  visitWithin(
    intervals,
    from,
    to,
    (i) => {
      const length = lengthOf(i);
      if (length <= least()) return;
      if (best.length === count) best.shift();
      let at = best.length;
      while (at > 0 && lengthOf(best[at - 1] ?? 0) > length) at -= 1;
      best.splice(at, 0, i);
    },
    (block) => valueAt(blockLength, block) > least(),
  );
  return best.sort(ascending);
}

/** Visits the spans that overlap `from` to `to`, by index. Skips blocks in which none can overlap, or `isWorthwhile` is false. */
function visitWithin(
  { start, end, blockEnd }: Intervals,
  from: number,
  to: number,
  visit: (index: number) => void,
  isWorthwhile: (block: number) => boolean = () => true,
): void {
  const begun = countBefore(start, to);
  for (let block = 0; block * BLOCK < begun; block += 1) {
    if (valueAt(blockEnd, block) <= from || !isWorthwhile(block)) continue;
    const stop = Math.min((block + 1) * BLOCK, begun);
    for (let i = block * BLOCK; i < stop; i += 1) if (valueAt(end, i) > from) visit(i);
  }
}

function valueAt(list: Float64Array, i: number): number {
  return list[i] ?? Number.NaN;
}

/** The next greater number, near enough for times in milliseconds. */
function nextUp(time: number): number {
  return time + Math.max(Math.abs(time) * Number.EPSILON, Number.MIN_VALUE);
}
