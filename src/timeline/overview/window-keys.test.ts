import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../time/instant';
import { slideByKey } from './window-keys';

const DAY = 86_400_000;
const leastMs = DAY / 4;
const extent = { start: instant(0), end: instant(10_000 * DAY) };
const view = { start: 1_000 * DAY, end: 2_000 * DAY };

test('arrows move an end by a tenth of the view, page keys by half of it', () => {
  expect(slideByKey('start', 'ArrowLeft', view, { extent, leastMs })).toEqual({
    start: 900 * DAY,
    end: 2_000 * DAY,
  });
  expect(slideByKey('end', 'ArrowUp', view, { extent, leastMs })).toEqual({
    start: 1_000 * DAY,
    end: 2_100 * DAY,
  });
  expect(slideByKey('end', 'PageUp', view, { extent, leastMs })).toEqual({
    start: 1_000 * DAY,
    end: 2_500 * DAY,
  });
  expect(slideByKey('start', 'PageDown', view, { extent, leastMs })).toEqual({
    start: 500 * DAY,
    end: 2_000 * DAY,
  });
});

test('Home and End move a part as far as it goes', () => {
  expect(slideByKey('start', 'Home', view, { extent, leastMs })).toEqual({ start: 0, end: view.end });
  expect(slideByKey('start', 'End', view, { extent, leastMs })).toEqual({
    start: view.end - leastMs,
    end: view.end,
  });
  expect(slideByKey('end', 'Home', view, { extent, leastMs })).toEqual({
    start: view.start,
    end: view.start + leastMs,
  });
  expect(slideByKey('end', 'End', view, { extent, leastMs })).toEqual({ start: view.start, end: extent.end });
  expect(slideByKey('body', 'End', view, { extent, leastMs })).toEqual({
    start: 9_000 * DAY,
    end: extent.end,
  });
});

test('other keys do nothing', () => {
  expect(slideByKey('body', 'a', view, { extent, leastMs })).toBeNull();
  expect(slideByKey('end', 'Tab', view, { extent, leastMs })).toBeNull();
});

test('no sequence of keys moves the view out of the extent or makes it shorter than the least', () => {
  const keys = 'ArrowLeft ArrowRight PageUp PageDown Home End'.split(' ');
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom<'start' | 'body' | 'end'>('start', 'body', 'end'), fc.constantFrom(...keys)),
      ),
      (presses) => {
        let at = view;
        for (const [grip, key] of presses) at = slideByKey(grip, key, at, { extent, leastMs }) ?? at;
        expect(at.start).toBeGreaterThanOrEqual(extent.start);
        expect(at.end).toBeLessThanOrEqual(extent.end + 1e-3);
        expect(at.end - at.start).toBeGreaterThan(leastMs - 1);
      },
    ),
  );
});
