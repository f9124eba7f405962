import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flight, isFar, straight } from './travel';
import { trueScale } from '../scale/true-scale';

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
])('a way %s begins and ends at its views and never leaves the extent', (_, way) => {
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

test('a flight between two days far apart rises until both are in sight', () => {
  const day = (at: number) => ({ start: at, end: at + 24 * HOUR });
  const [from, to] = [day(0.2 * extent.end), day(0.8 * extent.end)];
  const at = flight(base, from, to);
  const widest = Math.max(...[0.4, 0.5, 0.6].map((share) => at(share).end - at(share).start));
  expect(widest).toBeGreaterThan(0.3 * extent.end);
  expect(isFar(base, from, to)).toBe(true);
});

test('a step of zoom or half a view aside is near, another decade or a day out of a year is far', () => {
  const year = 365 * 24 * HOUR;
  const view = { start: 10 * year, end: 11 * year };
  expect(isFar(base, view, { start: 10.2 * year, end: 10.8 * year })).toBe(false);
  expect(isFar(base, view, { start: 10.5 * year, end: 11.5 * year })).toBe(false);
  expect(isFar(base, view, { start: 20 * year, end: 21 * year })).toBe(true);
  expect(isFar(base, view, { start: 10.5 * year, end: 10.5 * year + 24 * HOUR })).toBe(true);
  expect(isFar(base, view, extent)).toBe(true);
});
