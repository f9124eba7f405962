import { type Intervals, scan, valueAt } from './intervals';

/** The `count` longest of the spans that hold any moment of `from` to `to`, by start. */
export function longestWithin(intervals: Intervals, from: number, to: number, count: number): number[] {
  const { start, end, blockLength } = intervals;
  if (count <= 0) return [];
  const lengthOf = (i: number): number => valueAt(end, i) - valueAt(start, i);
  // A short list kept in order: the first is the one to beat.
  const best: number[] = [];
  const least = (): number => (best.length < count ? -Infinity : lengthOf(best[0] ?? 0));
  scan(
    intervals,
    from,
    to,
    (i) => {
      const length = lengthOf(i);
      if (length <= least()) return;
      if (best.length === count) best.shift();
      let place = best.length;
      while (place > 0 && lengthOf(best[place - 1] ?? 0) > length) place -= 1;
      best.splice(place, 0, i);
    },
    (block) => valueAt(blockLength, block) > least(),
  );
  return best.sort((a, b) => a - b);
}
