import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canvasPx, scrollRatio, topPxAt } from './use-dense-scroll';

/** The most milestones that the viewer opens, at the usual height of a row. */
const LARGEST = { contentPx: 200_000 * 68, viewPx: 800 };

/** How far the canvas can be scrolled. */
const scrollable = (size: { contentPx: number; viewPx: number }): number => canvasPx(size) - size.viewPx;

test('a list that fits on the canvas scrolls as the browser does', () => {
  expect(scrollRatio({ contentPx: 64_000, viewPx: 800 })).toBe(1);
  expect(canvasPx({ contentPx: 64_000, viewPx: 800 })).toBe(64_000);
});

test('200,000 rows stay below the height that browsers draw, and a wheel turn moves them less than twice as far', () => {
  expect(canvasPx(LARGEST)).toBeLessThanOrEqual(10_000_000);
  expect(scrollRatio(LARGEST)).toBeLessThan(2);
});

test('the end of the canvas is the end of the list, at any length', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 100_000_000 }),
      fc.integer({ min: 100, max: 1_000 }),
      (contentPx, viewPx) => {
        const size = { contentPx, viewPx };
        expect(scrollable(size) * scrollRatio(size)).toBeCloseTo(contentPx - viewPx, 3);
      },
    ),
  );
});

test('a view that springs back from beyond an end shows that end', () => {
  const size = { contentPx: 64_000, viewPx: 800 };
  expect([-60, 0, 500, 63_200, 63_260].map((at) => topPxAt(at, size))).toEqual([0, 0, 500, 63_200, 63_200]);
  expect(topPxAt(40, { contentPx: 300, viewPx: 800 })).toBe(0);
});

test('a list shorter than its view does not scroll', () => {
  expect(scrollRatio({ contentPx: 300, viewPx: 800 })).toBe(1);
});
