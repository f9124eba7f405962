import { expect, test } from 'vitest';
import { boundsOf } from './use-seen-span';

const start = Float64Array.of(10, -Infinity, 30, Number.NaN);
const end = Float64Array.of(20, 25, Infinity, Number.NaN);

test('what is seen reaches from the first beginning to the last end', () => {
  expect(boundsOf([0, 1], start, end)).toEqual([10, 25]);
});

test('an open end counts with its beginning, and what is undated not at all', () => {
  expect(boundsOf([2, 3], start, end)).toEqual([30, 30]);
  expect(boundsOf([3, -1], start, end)).toEqual([Infinity, -Infinity]);
});
