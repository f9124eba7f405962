import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from './instant';
import { HOUR_MS } from './units';
import { fromWallClock, wallClock, zone } from './zone';

test('an offset is a fixed number of ms, on either side of UTC', () => {
  expect(zone('+08:00')).toBe(8 * HOUR_MS);
  expect(zone('-03:30')).toBe(-3.5 * HOUR_MS);
});

test.each(['', 'Asia/Shanghai', '+8', '08:00', '+08:00:00', 'Z'])('“%s” is not an offset', (text) => {
  expect(() => zone(text)).toThrow(RangeError);
});

test('the zone +08:00 has no summer time', () => {
  const july = instant(Date.UTC(1988, 6, 1, 0));
  expect(wallClock(july, zone('+08:00')).getUTCHours()).toBe(8);
});

test('fromWallClock is the inverse of wallClock', () => {
  const ms = fc.integer({ min: -8e15 + 1, max: 8e15 });
  fc.assert(
    fc.property(ms, fc.constantFrom('+08:00', '-11:30', '+00:00'), (at, offset) => {
      expect(fromWallClock(wallClock(instant(at), zone(offset)), zone(offset))).toBe(at);
    }),
  );
});
