import { expect, test } from 'vitest';
import { peakOverlap } from './peak-overlap';

test('counts what lies above one another, not what follows', () => {
  expect(peakOverlap([])).toBe(0);
  expect(
    peakOverlap([
      { start: 0, end: 10 },
      { start: 10, end: 20 },
      { start: 5, end: 12 },
    ]),
  ).toBe(2);
});
