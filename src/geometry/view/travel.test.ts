import { interpolateZoom } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trueScale } from '../scale/base-scale';
import { flight, isFar, type Pose, straight, zoomPath } from './travel';

const HOUR = 3_600_000;
const extent = { start: 0, end: 35 * 365 * 24 * HOUR };
const base = trueScale(extent, 1_200);
const views = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -5.4, max: 0, noNaN: true }))
  .map(([at, power]) => {
    const size = 10 ** power * extent.end;
    const start = at * (extent.end - size);
    return { start, end: start + size };
  });

test.each([
  ['straight', straight],
  ['by flight', flight],
])('a way %s begins and ends at its two views and never leaves the extent', (_, way) => {
  fc.assert(
    fc.property(views, views, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
      const at = way(base, from, to);
      // A tenth of a px of either view.
      const near = (view: typeof from) => (view.end - view.start) / 12_000;
      expect(Math.abs(at(0).start - from.start)).toBeLessThan(near(from));
      expect(Math.abs(at(1).end - to.end)).toBeLessThan(near(to));
      const { start, end } = at(share);
      expect(start).toBeGreaterThanOrEqual(extent.start);
      expect(end).toBeLessThanOrEqual(extent.end);
      expect(end).toBeGreaterThan(start);
    }),
  );
});

test('a flight between two far days zooms out until both are in view', () => {
  const day = (at: number) => ({ start: at, end: at + 24 * HOUR });
  const [from, to] = [day(0.2 * extent.end), day(0.8 * extent.end)];
  const at = flight(base, from, to);
  const widest = Math.max(...[0.4, 0.5, 0.6].map((share) => at(share).end - at(share).start));
  expect(widest).toBeGreaterThan(0.3 * extent.end);
  expect(isFar(base, from, to)).toBe(true);
});

test('a zoom step or half a view to the side is near, another decade or one day of a year is far', () => {
  const year = 365 * 24 * HOUR;
  const view = { start: 10 * year, end: 11 * year };
  expect(isFar(base, view, { start: 10.2 * year, end: 10.8 * year })).toBe(false);
  expect(isFar(base, view, { start: 10.5 * year, end: 11.5 * year })).toBe(false);
  expect(isFar(base, view, { start: 20 * year, end: 21 * year })).toBe(true);
  expect(isFar(base, view, { start: 10.5 * year, end: 10.5 * year + 24 * HOUR })).toBe(true);
  expect(isFar(base, view, extent)).toBe(true);
});

const SHARES = [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1];
const poses = fc.record({
  middle: fc.double({ min: 0, max: 1_000, noNaN: true }),
  size: fc.double({ min: 0.5, max: 1_000, noNaN: true }),
});

test('in the ordinary range the way is that of D3', () => {
  fc.assert(
    fc.property(poses, poses, (from, to) => {
      // D3 loses digits where the two middles nearly coincide.
      fc.pre(Math.abs(from.middle - to.middle) > 1);
      const d3Path = interpolateZoom([from.middle, 0, from.size], [to.middle, 0, to.size]);
      const path = zoomPath(from, to);
      for (const share of SHARES) {
        const [middle, , size] = d3Path(share);
        // In parts of the longest length: D3 keeps fewer digits where its view is wide.
        const part = Math.max(from.size, to.size, Math.abs(from.middle - to.middle));
        expect((path(share).middle - middle) / part).toBeCloseTo(0, 4);
        expect((path(share).size - size) / part).toBeCloseTo(0, 4);
      }
    }),
  );
});

test('a zoom about the middle only grows or shrinks the view', () => {
  const path = zoomPath({ middle: 5, size: 900 }, { middle: 5, size: 1 });
  const seen = SHARES.map(path);
  expect(seen.map(({ middle }) => middle)).toEqual(SHARES.map(() => 5));
  const sizes = seen.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes.at(-1)).toBeCloseTo(1);
});

test('between any two hours of ten thousand years, where D3 answers NaN, the way begins and ends where it should', () => {
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
