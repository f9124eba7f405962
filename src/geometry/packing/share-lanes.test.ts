import { expect, test } from 'vitest';
import { peakOverlap, shareLanes } from './share-lanes';

/** Each group has so many marks, and a lane has room for one. */
const onePerLane = (marks: readonly number[]) => (group: number, lanes: number) =>
  Math.max((marks[group] ?? 0) - lanes, 0);

test.each([
  ['every group gets what it needs', [3, 2, 1], 12, [3, 2, 1]],
  ['a shortage is spread over the groups', [6, 4, 1], 9, [5, 3, 1]],
  ['an empty group has one lane', [0, 0, 0], 9, [1, 1, 1]],
  ['every group has a lane, even if there are too few', [9, 9, 9], 2, [1, 1, 1]],
])('%s', (_, marks, total, shares) => {
  const shared = shareLanes({ total, least: marks.map(() => 1), cost: onePerLane(marks) });
  expect(shared).toEqual(shares);
});

test('two lanes are given together where one alone saves nothing', () => {
  const cost = (_: number, lanes: number): number => (lanes >= 3 ? 0 : 4);
  expect(shareLanes({ total: 5, least: [1], cost })).toEqual([3]);
});

test('a group never gets less than its least', () => {
  expect(shareLanes({ total: 4, least: [2, 1], cost: onePerLane([0, 2]) })).toEqual([2, 2]);
});

test('if the groups need more than there is, the largest gives', () => {
  expect(shareLanes({ total: 6, least: [6, 2, 1], cost: onePerLane([0, 0, 0]) })).toEqual([3, 2, 1]);
});

test('the peak counts spans that overlap, not spans that follow one another', () => {
  expect(peakOverlap([])).toBe(0);
  expect(
    peakOverlap([
      { start: 0, end: 10 },
      { start: 10, end: 20 },
      { start: 5, end: 12 },
    ]),
  ).toBe(2);
});
