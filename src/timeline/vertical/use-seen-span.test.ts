import { expect, test } from 'vitest';
import { boundsOf } from './use-seen-span';

const columns = {
  start: Float64Array.of(10, -Infinity, 30, Number.NaN),
  end: Float64Array.of(20, 25, Infinity, Number.NaN),
};

test('the time seen reaches from the first start to the last end', () => {
  expect(boundsOf([0, 1], columns)).toEqual([10, 25]);
});

test('a milestone with an open end counts with its start; undated and unknown ones do not count', () => {
  expect(boundsOf([2, 3], columns)).toEqual([30, 30]);
  expect(boundsOf([3, -1], columns)).toEqual([undefined, undefined]);
});
