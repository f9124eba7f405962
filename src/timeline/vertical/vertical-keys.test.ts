import { expect, test } from 'vitest';
import { periodStart } from './vertical-keys';

const periods = ['1996', '2001', '2001', 'morning', 'morning', 'evening', null];

test.each([
  [0, 1],
  [1, 3],
  [2, 3],
  [4, 5],
  [5, 6],
  [6, 6],
])('Page Down moves from card %i to card %i', (at, next) => expect(periodStart(periods, at, 1)).toBe(next));

test.each([
  [6, 5],
  [5, 3],
  [4, 1],
  [3, 1],
  [2, 0],
  [0, 0],
])('Page Up moves from card %i to card %i', (at, before) =>
  expect(periodStart(periods, at, -1)).toBe(before),
);
