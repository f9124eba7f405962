import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeTickWords } from './overview-ticks';

test('words stand to the right of their line, and to the left where that is taken', () => {
  const ticks = [100, 200, 300].map((x) => ({ x, widthPx: 30 }));
  expect(placeTickWords(ticks, [{ x0: 220, x1: 240 }], 1_000)).toEqual([103, 167, 303]);
});

test('the last tick names itself before the handle at the end', () => {
  expect(placeTickWords([{ x: 980, widthPx: 30 }], [], 1_000)).toEqual([947]);
});

test('words without room on either side are left out', () => {
  const day = { x0: 80, x1: 120 };
  expect(placeTickWords([{ x: 100, widthPx: 30 }], [day], 1_000)).toEqual([null]);
});

test('no two words touch, nor what is taken, nor an end of the strip', () => {
  const tick = fc.record({ x: fc.double({ min: 0, max: 600, noNaN: true }), widthPx: fc.constant(32) });
  const day = fc.double({ min: 20, max: 580, noNaN: true }).map((x) => ({ x0: x - 14, x1: x + 14 }));
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 12 }), fc.array(day, { maxLength: 3 }), (ticks, days) => {
      const sorted = ticks.toSorted((a, b) => a.x - b.x);
      const words = placeTickWords(sorted, days, 600).flatMap((from) =>
        from === null ? [] : [{ x0: from, x1: from + 32 }],
      );
      for (const [i, a] of words.entries()) {
        expect(a.x0).toBeGreaterThanOrEqual(10);
        expect(a.x1).toBeLessThanOrEqual(590);
        for (const b of [...words.slice(i + 1), ...days]) expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
      }
    }),
  );
});
