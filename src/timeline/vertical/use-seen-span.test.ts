import { expect, test } from 'vitest';
import { boundsOf } from './use-seen-span';

const columns = {
  start: Float64Array.of(10, 5, Number.NaN),
  end: Float64Array.of(20, 25, Number.NaN),
};

test('the time seen reaches from the first start to the last end', () => {
  expect(boundsOf([0, 1], columns)).toEqual([5, 25]);
});

test('undated and unknown milestones do not count', () => {
  expect(boundsOf([0, 2], columns)).toEqual([10, 20]);
  expect(boundsOf([2, -1], columns)).toEqual([undefined, undefined]);
});
