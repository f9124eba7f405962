import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeTickLabels } from './overview-layout';

test('labels stand right of their line, or left of it if the right is taken', () => {
  const ticks = [100, 200, 300].map((x) => ({ x, widthPx: 30 }));
  expect(placeTickLabels(ticks, [{ x0: 220, x1: 240 }], 1_000)).toEqual([103, 167, 303]);
});

test('the label of the last tick stands before the handle at the end', () => {
  expect(placeTickLabels([{ x: 980, widthPx: 30 }], [], 1_000)).toEqual([947]);
});

test('labels without room on either side are left out', () => {
  const day = { x0: 80, x1: 120 };
  expect(placeTickLabels([{ x: 100, widthPx: 30 }], [day], 1_000)).toEqual([undefined]);
});

test('labels touch neither one another, nor taken ranges, nor the ends of the overview', () => {
  const tick = fc.record({ x: fc.double({ min: 0, max: 600, noNaN: true }), widthPx: fc.constant(32) });
  const day = fc.double({ min: 20, max: 580, noNaN: true }).map((x) => ({ x0: x - 14, x1: x + 14 }));
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 12 }), fc.array(day, { maxLength: 3 }), (ticks, days) => {
      const sorted = ticks.toSorted((a, b) => a.x - b.x);
      const labels = placeTickLabels(sorted, days, 600).flatMap((from) =>
        from === undefined ? [] : [{ x0: from, x1: from + 32 }],
      );
      for (const [i, a] of labels.entries()) {
        expect(a.x0).toBeGreaterThanOrEqual(10);
        expect(a.x1).toBeLessThanOrEqual(590);
        for (const b of [...labels.slice(i + 1), ...days]) expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
      }
    }),
  );
});
