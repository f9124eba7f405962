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
] as const)('in a list of four, %s on item %i moves to item %i', (key, at, next) => {
  expect(nextIndex(key, at, 4, 'list')).toBe(next);
});

test('the last tab is followed by the first', () => {
  expect(nextIndex('ArrowRight', 2, 3, 'tabs')).toBe(0);
  expect(nextIndex('ArrowLeft', 0, 3, 'tabs')).toBe(2);
});

test('the vertical arrows do not move among tabs, and other keys never move the focus', () => {
  expect(nextIndex('ArrowDown', 0, 3, 'tabs')).toBeNull();
  expect(nextIndex('Enter', 0, 3, 'list')).toBeNull();
});
