import { expect, test } from 'vitest';
import { shareLanes } from './share-lanes';

/** Each group has that many marks, and a lane holds one. */
const onePerLane = (marks: readonly number[]) => (group: number, lanes: number) =>
  Math.max((marks[group] ?? 0) - lanes, 0);

test.each([
  ['all get what they need', [3, 2, 1], 12, [3, 2, 1]],
  ['what is short is missed by all alike', [6, 4, 1], 9, [5, 3, 1]],
  ['an empty group has one lane', [0, 0, 0], 9, [1, 1, 1]],
  ['every group has a lane, even where there are too few', [9, 9, 9], 2, [1, 1, 1]],
])('%s', (_, marks, total, shares) => {
  const shared = shareLanes({ total, least: marks.map(() => 1), cost: onePerLane(marks) });
  expect(shared).toEqual(shares);
});

test('a lane that alone saves nothing is given with the one that does', () => {
  const cost = (_: number, lanes: number): number => (lanes >= 3 ? 0 : 4);
  expect(shareLanes({ total: 5, least: [1], cost })).toEqual([3]);
});

test('a group never goes below its least', () => {
  expect(shareLanes({ total: 4, least: [2, 1], cost: onePerLane([0, 2]) })).toEqual([2, 2]);
});

test('where all together want too much, the largest gives', () => {
  expect(shareLanes({ total: 6, least: [6, 2, 1], cost: onePerLane([0, 0, 0]) })).toEqual([3, 2, 1]);
});
