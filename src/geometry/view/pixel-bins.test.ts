import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecewiseScale } from '../scale/base-scale';
import { pixelBins } from './pixel-bins';
import { panBy } from './view-transform';

const base = piecewiseScale([
  { t0: 0, t1: 1_000_000, x0: 0, x1: 700, kind: 'busy' },
  { t0: 1_000_000, t1: 1_000_600, x0: 700, x1: 1_000, kind: 'busy' },
]);

const view = fc
  .tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: -12, max: 0, noNaN: true }))
  .map(([at, size]) => {
    const widthPx = 1_000 * 2 ** size;
    const from = at * (1_000 - widthPx);
    return { start: base.toTime(from), end: base.toTime(from + widthPx) };
  });

test('bins cover the view without a gap, and none is narrower than asked or much wider', () => {
  fc.assert(
    fc.property(view, fc.constantFrom(4, 56), (seen, leastPx) => {
      const bins = pixelBins(base, seen, leastPx);
      expect(bins[0]).toMatchObject({ x0: 0, start: seen.start });
      expect(bins.at(-1)?.x1).toBeCloseTo(1_000, 6);
      expect(bins.at(-1)?.end).toBe(seen.end);
      const sizes = bins.map(({ x0, x1 }) => x1 - x0);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(leastPx - 1e-6);
      expect(Math.max(...sizes)).toBeLessThan(4 * leastPx + 1e-6);
      const torn = bins.slice(1).filter((bin, i) => bin.x0 !== bins[i]?.x1 || bin.start !== bins[i]?.end);
      expect(torn).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a bin keeps its key and its times during a pan', () => {
  const seen = { start: 200_000, end: 500_000 };
  const bins = pixelBins(base, seen, 40);
  const moved = new Map(pixelBins(base, panBy(base, seen, -31), 40).map((bin) => [bin.key, bin]));
  const inner = bins.slice(2, -2);
  expect(inner.length).toBeGreaterThan(5);
  for (const bin of inner) {
    expect(moved.get(bin.key)).toMatchObject({ start: bin.start, end: bin.end });
    expect((moved.get(bin.key)?.x0 ?? 0) - bin.x0).toBeCloseTo(-31, 3);
  }
});
