import { interpolateZoom } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Pose, zoomPath } from './travel';

const SHARES = [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1];
const poses = fc.record({
  middle: fc.double({ min: 0, max: 1_000, noNaN: true }),
  size: fc.double({ min: 0.5, max: 1_000, noNaN: true }),
});

test('is the way D3 takes', () => {
  fc.assert(
    fc.property(poses, poses, (from, to) => {
      // Nearer than that, D3 loses digits.
      fc.pre(Math.abs(from.middle - to.middle) > 1);
      const theirs = interpolateZoom([from.middle, 0, from.size], [to.middle, 0, to.size]);
      const ours = zoomPath(from, to);
      for (const share of SHARES) {
        const [middle, , size] = theirs(share);
        // In parts of the longest: of the digits that D3 keeps fewer are left where its window is wide.
        const part = Math.max(from.size, to.size, Math.abs(from.middle - to.middle));
        expect((ours(share).middle - middle) / part).toBeCloseTo(0, 4);
        expect((ours(share).size - size) / part).toBeCloseTo(0, 4);
      }
    }),
  );
});

test('only grows or shrinks where the middle stays', () => {
  const path = zoomPath({ middle: 5, size: 900 }, { middle: 5, size: 1 });
  const seen = SHARES.map(path);
  expect(seen.map(({ middle }) => middle)).toEqual(SHARES.map(() => 5));
  const sizes = seen.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes.at(-1)).toBeCloseTo(1);
});

test('begins and ends where it should, from any hour of ten thousand years to any other', () => {
  const hourPx = 1_200 / (10_000 * 365 * 24);
  const hours = fc
    .double({ min: 0, max: 1_200 - hourPx, noNaN: true })
    .map((start): Pose => ({ middle: start + hourPx / 2, size: hourPx }));
  fc.assert(
    fc.property(hours, hours, (from, to) => {
      const path = zoomPath(from, to);
      for (const [at, there] of [
        [path(0), from],
        [path(1), to],
      ] as const) {
        // A twentieth of what is on screen.
        expect(Math.abs(at.middle - there.middle)).toBeLessThan(hourPx / 20);
        expect(at.size / there.size).toBeCloseTo(1, 3);
      }
      for (const share of SHARES) {
        expect(path(share).size).toBeGreaterThanOrEqual(hourPx * 0.999);
        expect(Number.isFinite(path(share).middle)).toBe(true);
      }
    }),
  );
});
