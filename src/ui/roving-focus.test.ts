import { expect, test } from 'vitest';
import { nextIndex } from './roving-focus';

test.each([
  ['ArrowDown', 1, 2],
  ['ArrowRight', 1, 2],
  ['ArrowUp', 1, 0],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 3, 3],
  ['Home', 2, 0],
  ['End', 0, 3],
] as const)('%s on item %i of four leads to item %i', (key, at, next) => {
  expect(nextIndex(key, at, 4, 'both', false)).toBe(next);
});

test('in a row that wraps, the last item is followed by the first', () => {
  expect(nextIndex('ArrowRight', 2, 3, 'row', true)).toBe(0);
  expect(nextIndex('ArrowLeft', 0, 3, 'row', true)).toBe(2);
});

test('in a row the vertical arrows are left to the page, as are other keys', () => {
  expect(nextIndex('ArrowDown', 0, 3, 'row', true)).toBeNull();
  expect(nextIndex('Enter', 0, 3, 'both', false)).toBeNull();
});
