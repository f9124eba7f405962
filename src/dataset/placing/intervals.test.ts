import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIntervals, countBegun, countWithin, indexesWithin, longestWithin } from './intervals';
import type { MilestoneColumns } from '../model/milestone-columns';

const bound = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_050 }),
);
const spans = fc.array(
  fc.oneof(
    fc
      .tuple(bound, fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => [start, start + length] as const),
    bound.map((end) => [-Infinity, end] as const),
    bound.map((start) => [start, Infinity] as const),
  ),
  { maxLength: 150 },
);
const view = fc
  .tuple(bound, fc.integer({ min: 1, max: 60 }))
  .map(([from, length]) => [from, from + length] as const);

function intervalsOf(list: readonly (readonly [number, number])[]) {
  const columns: MilestoneColumns = {
    length: list.length,
    start: Float64Array.from(list, ([start]) => start),
    end: Float64Array.from(list, ([, end]) => end),
    track: new Uint16Array(list.length),
    flags: new Uint8Array(list.length),
    importance: new Uint8Array(list.length).fill(2),
    parent: new Int32Array(list.length).fill(-1),
  };
  return buildIntervals(
    columns,
    list.map((_, i) => i),
  );
}

test('a view holds what overlaps it, counted and listed alike', () => {
  fc.assert(
    fc.property(spans, view, (list, [from, to]) => {
      const intervals = intervalsOf(list);
      const expected = list.flatMap(([start, end], i) => (start < to && end > from ? [i] : []));
      const found = indexesWithin(intervals, from, to).map((i) => intervals.ordinal[i] ?? -1);
      expect([...found].sort((a, b) => a - b)).toEqual(expected);
      expect(countWithin(intervals, from, to)).toBe(expected.length);
      expect(countBegun(intervals, from, to)).toBe(list.filter(([s]) => s >= from && s < to).length);
    }),
    { numRuns: 1_000 },
  );
});

test('the longest of a view are the longest', () => {
  fc.assert(
    fc.property(spans, view, fc.integer({ min: 0, max: 20 }), (list, [from, to], count) => {
      const intervals = intervalsOf(list);
      const lengths = (ids: readonly number[]): number[] =>
        ids.map((i) => (intervals.end[i] ?? 0) - (intervals.start[i] ?? 0)).sort((a, b) => b - a);
      const all = lengths(indexesWithin(intervals, from, to));
      expect(lengths(longestWithin(intervals, from, to, count))).toEqual(all.slice(0, count));
    }),
    { numRuns: 1_000 },
  );
});

test('spans stand by start, of equal starts the longer first', () => {
  const { ordinal } = intervalsOf([
    [5, 6],
    [1, 3],
    [5, 9],
    [-Infinity, 2],
  ]);
  expect([...ordinal]).toEqual([3, 1, 2, 0]);
});
