import { range, sum } from 'd3';
import { expect, test } from 'vitest';
import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import { instant } from '../../time/instant';
import { boundsOf, countStarts } from './VerticalOverview';

const extent = { start: instant(0), end: instant(1_000) };

function columnsAt(starts: readonly number[], flags: readonly number[] = []): MilestoneColumns {
  return {
    length: starts.length,
    start: Float64Array.from(starts),
    end: Float64Array.from(starts, (start) => start + 100),
    track: new Uint16Array(starts.length),
    flags: Uint8Array.from(starts, (_, i) => flags[i] ?? 0),
    importance: new Uint8Array(starts.length).fill(2),
    parent: new Int32Array(starts.length).fill(-1),
  };
}

test('a milestone is counted in the part of the extent where it begins', () => {
  const { edges, counts } = countStarts(columnsAt([0, 50, 99, 100, 999]), extent, 10, 200);
  expect(edges).toEqual(range(11).map((i) => i * 20));
  expect(counts).toEqual([3, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('a milestone with an open start is counted where it ends; undated ones and statements are not counted', () => {
  const { counts } = countStarts(
    columnsAt([350, Number.NaN, 700], [FLAG.openStart, 0, FLAG.statement]),
    extent,
    10,
    200,
  );
  expect(counts).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
});

test('a hundred thousand milestones are counted in as many bins as asked for', () => {
  const { counts } = countStarts(columnsAt(range(100_000).map((i) => i / 100)), extent, 200, 1_000);
  expect(counts).toHaveLength(200);
  expect(sum(counts)).toBe(100_000);
});

const twoSpans = {
  start: Float64Array.of(10, 5, Number.NaN),
  end: Float64Array.of(20, 25, Number.NaN),
};

test('the time seen reaches from the first start to the last end', () => {
  expect(boundsOf([0, 1], twoSpans)).toEqual([5, 25]);
});

test('undated and unknown milestones do not count', () => {
  expect(boundsOf([0, 2], twoSpans)).toEqual([10, 20]);
  expect(boundsOf([2, -1], twoSpans)).toEqual([undefined, undefined]);
});
