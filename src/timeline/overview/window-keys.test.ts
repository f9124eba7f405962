import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trueScale } from '../../geometry/scale/base-scale';
import { MIN_VIEW_MS } from '../../state/query/view';
import { instant } from '../../time/instant';
import { slideByKey } from './window-keys';

const DAY = 86_400_000;
const extent = { start: instant(0), end: instant(10_000 * DAY) };
const plan = { trueScale: trueScale(extent, 1_000), extent, plotPx: 1_000 };
const view = { start: 1_000 * DAY, end: 2_000 * DAY };

test('arrows move one end by a tenth of the view, page keys by half of it', () => {
  expect(slideByKey('start', 'ArrowLeft', plan, view)).toEqual({ start: 900 * DAY, end: 2_000 * DAY });
  expect(slideByKey('end', 'ArrowUp', plan, view)).toEqual({ start: 1_000 * DAY, end: 2_100 * DAY });
  expect(slideByKey('end', 'PageUp', plan, view)).toEqual({ start: 1_000 * DAY, end: 2_500 * DAY });
  expect(slideByKey('start', 'PageDown', plan, view)).toEqual({ start: 500 * DAY, end: 2_000 * DAY });
});

test('Home and End take an end as far as it goes', () => {
  expect(slideByKey('start', 'Home', plan, view)).toEqual({ start: 0, end: view.end });
  expect(slideByKey('start', 'End', plan, view)).toEqual({ start: view.end - MIN_VIEW_MS, end: view.end });
  expect(slideByKey('end', 'Home', plan, view)).toEqual({ start: view.start, end: view.start + MIN_VIEW_MS });
  expect(slideByKey('end', 'End', plan, view)).toEqual({ start: view.start, end: extent.end });
  expect(slideByKey('body', 'End', plan, view)).toEqual({ start: 9_000 * DAY, end: extent.end });
});

test('other keys are left alone', () => {
  expect(slideByKey('body', 'a', plan, view)).toBeNull();
  expect(slideByKey('end', 'Tab', plan, view)).toBeNull();
});

test('no keys at all take the view out of the extent or under an hour', () => {
  const keys = 'ArrowLeft ArrowRight PageUp PageDown Home End + -'.split(' ');
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom<'start' | 'body' | 'end'>('start', 'body', 'end'), fc.constantFrom(...keys)),
      ),
      (presses) => {
        let at = view;
        for (const [grip, key] of presses) at = slideByKey(grip, key, plan, at) ?? at;
        expect(at.start).toBeGreaterThanOrEqual(extent.start);
        expect(at.end).toBeLessThanOrEqual(extent.end + 1e-3);
        expect(at.end - at.start).toBeGreaterThan(MIN_VIEW_MS - 1);
      },
    ),
  );
});
