import { expect, test } from 'vitest';
import { shareLanes } from './share-lanes';

test.each([
  [[3, 2, 1], 12, [3, 2, 1]],
  [[6, 4, 1], 9, [4, 4, 1]],
  [[0, 0, 0], 9, [1, 1, 1]],
  [[9, 9, 9], 2, [1, 1, 1]],
])('%j of %i lanes become %j', (wanted, total, shares) => {
  expect(shareLanes(wanted, total)).toEqual(shares);
});
