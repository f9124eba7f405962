import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trueScale } from '../scale/base-scale';
import { clampView, isWhole, movedTo, panBy, resizeView, viewTransform, zoomAbout } from './view-transform';
import { fromZoomTransform, toZoomTransform } from './zoom-transform';

const HOUR = 3_600_000;
const extent = { start: 0, end: 35 * 365 * 24 * HOUR };
const base = trueScale(extent, 1_200);
const views = fc
  .tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.0001, max: 0.1, noNaN: true }))
  .map(([at, size]) => ({ start: at * extent.end, end: (at + size) * extent.end }));

test('a zoom keeps the time under the pointer where it is', () => {
  fc.assert(
    fc.property(
      views,
      fc.double({ min: 1.05, max: 2, noNaN: true }),
      fc.integer({ min: 0, max: 1_200 }),
      (view, factor, px) => {
        const before = viewTransform(base, view).toTime(px);
        const next = zoomAbout(base, view, factor, px, HOUR);
        expect(viewTransform(base, next).toPx(before)).toBeCloseTo(px, 2);
      },
    ),
  );
});

test('zooming in ends at an hour, zooming out at the whole extent', () => {
  let view = extent;
  for (let i = 0; i < 200; i += 1) view = zoomAbout(base, view, 1.5, 700, HOUR);
  expect(view.end - view.start).toBeCloseTo(HOUR, 0);
  for (let i = 0; i < 200; i += 1) view = zoomAbout(base, view, 1 / 1.5, 300, HOUR);
  expect(isWhole(base, view)).toBe(true);
});

test('panning keeps the size of the view and stops at the ends', () => {
  fc.assert(
    fc.property(views, fc.integer({ min: -5_000, max: 5_000 }), (view, dx) => {
      const next = panBy(base, view, dx);
      expect(next.end - next.start).toBeCloseTo(view.end - view.start, -1);
      expect(next.start).toBeGreaterThanOrEqual(extent.start);
      expect(next.end).toBeLessThanOrEqual(extent.end);
    }),
  );
});

test('what was drawn for one view stands in another where that view puts its time', () => {
  fc.assert(
    fc.property(views, views, fc.integer({ min: 0, max: 1_200 }), (from, to, px) => {
      const { scale, dx } = movedTo(base, from, to);
      const wanted = viewTransform(base, to).toPx(viewTransform(base, from).toTime(px));
      expect(Math.abs(px * scale + dx - wanted)).toBeLessThan(0.01);
    }),
  );
});

test('a view survives the way into a transform of d3.zoom and back', () => {
  fc.assert(
    fc.property(views, fc.integer({ min: 0, max: 300 }), (view, plotX) => {
      const transform = toZoomTransform(base, view, plotX);
      const back = fromZoomTransform(base, transform, plotX);
      expect(Math.abs(back.start - view.start)).toBeLessThan(1);
      expect(Math.abs(back.end - view.end)).toBeLessThan(1);
      // It maps base px to px of the drawing.
      expect(transform.applyX(base.toPx(view.start))).toBeCloseTo(plotX, 6);
      expect(transform.applyX(base.toPx(view.end))).toBeCloseTo(plotX + 1_200, 6);
    }),
  );
});

test('a view outside the extent becomes the whole extent, and one that is too short grows', () => {
  expect(clampView({ start: -20, end: -10 }, extent, HOUR)).toEqual(extent);
  expect(clampView({ start: HOUR, end: HOUR + 10 }, extent, HOUR)).toEqual({
    start: HOUR / 2 + 5,
    end: HOUR * 1.5 + 5,
  });
});

test('an end of the view goes where it is moved, as far as the other end and the extent allow', () => {
  fc.assert(
    fc.property(
      views,
      fc.constantFrom<'start' | 'end'>('start', 'end'),
      fc.double({ min: -0.5, max: 1.5, noNaN: true }),
      (view, edge, at) => {
        const time = at * extent.end;
        const next = resizeView(view, edge, time, extent, HOUR);
        const other = edge === 'start' ? 'end' : 'start';
        expect(next[other]).toBe(view[other]);
        expect(next.end - next.start).toBeGreaterThanOrEqual(HOUR - 1e-3);
        expect(next.start).toBeGreaterThanOrEqual(extent.start);
        expect(next.end).toBeLessThanOrEqual(extent.end);
        if (next[edge] !== time) {
          const ends = [extent.start, extent.end, view.end - HOUR, view.start + HOUR];
          expect(ends).toContain(next[edge]);
        }
      },
    ),
  );
});
