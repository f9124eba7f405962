import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, isClear, LEAST_WINDOW_PX, overviewWindow, TARGET_PX } from './overview-window';

const WIDTH = 1_000;
const windows = fc
  .record({
    widthPx: fc.double({ min: 3 * TARGET_PX, max: 2_500, noNaN: true }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    // From an hour in a thousand years to the whole.
    size: fc.double({ min: -7, max: 0, noNaN: true }).map((power) => 10 ** power),
  })
  .map(({ widthPx, at, size }) => {
    const x0 = at * (1 - size) * widthPx;
    return { widthPx, x0, x1: x0 + size * widthPx };
  });

test('handles and body are targets in order, inside the overview, and never overlap', () => {
  fc.assert(
    fc.property(windows, ({ widthPx, ...seen }) => {
      const { start, body, end } = overviewWindow(seen, widthPx);
      expect(start.x0).toBeGreaterThanOrEqual(0);
      expect(end.x1).toBeLessThanOrEqual(widthPx);
      for (const { x0, x1 } of [start, body, end]) expect(x1 - x0).toBeGreaterThan(TARGET_PX - 1e-9);
      expect(body.x0).toBeGreaterThanOrEqual(start.x1);
      expect(end.x0).toBeGreaterThanOrEqual(body.x1);
    }),
  );
});

test('each grip is drawn inside its box, apart from the other, and at the end of the window if the box reaches it', () => {
  fc.assert(
    fc.property(windows, ({ widthPx, ...seen }) => {
      const { start, end, grips } = overviewWindow(seen, widthPx);
      expect(grips.x0).toBeGreaterThan(start.x0);
      expect(grips.x0).toBeLessThan(start.x1);
      expect(grips.x1).toBeGreaterThan(end.x0);
      expect(grips.x1).toBeLessThan(end.x1);
      expect(grips.x1 - grips.x0).toBeGreaterThan(LEAST_WINDOW_PX - 1e-9);
      if (seen.x0 >= start.x0 + 4 && seen.x0 <= start.x1 - 10) expect(grips.x0).toBeCloseTo(seen.x0, 6);
      if (seen.x1 >= end.x0 + 10 && seen.x1 <= end.x1 - 4) expect(grips.x1).toBeCloseTo(seen.x1, 6);
    }),
  );
});

test('one day of thirty years has its handles to the left and right of it', () => {
  const { start, body, end, narrow } = overviewWindow({ x0: 500, x1: 500.1 }, WIDTH);
  expect(narrow).toBe(true);
  expect(start.x1).toBeLessThan(500);
  expect(end.x0).toBeGreaterThan(500.1);
  expect(body.x0).toBeLessThan(500);
});

test('the whole extent has its handles at the ends of the overview', () => {
  const { start, end, narrow } = overviewWindow({ x0: 0, x1: WIDTH }, WIDTH);
  expect(narrow).toBe(false);
  expect([start.x0, end.x1]).toEqual([0, WIDTH]);
});

test('a mark under a handle is no target, a mark on a wide body or beside the window is one', () => {
  const wide = overviewWindow({ x0: 200, x1: 800 }, WIDTH);
  const mark = (x: number) => ({ x0: x - 12, x1: x + 12 });
  expect(isClear(mark(205), wide)).toBe(false);
  expect(isClear(mark(500), wide)).toBe(true);
  expect(isClear(mark(100), wide)).toBe(true);
  expect(isClear(mark(500), overviewWindow({ x0: 499, x1: 501 }, WIDTH))).toBe(false);
});

test('of marks that would touch, the first ones stay', () => {
  const marks = [
    { x0: 10, x1: 34 },
    { x0: 30, x1: 54 },
    { x0: 40, x1: 64 },
  ];
  expect(apart(marks)).toEqual([marks[0], marks[2]]);
});
