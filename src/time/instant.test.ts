import { expect, test } from 'vitest';
import { instant, parseInstant } from './instant';

test('an instant is finite', () => {
  expect(instant(0)).toBe(0);
  expect(() => instant(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => instant(Number.NaN)).toThrow(RangeError);
});

test('a text with an offset is the same instant in every zone', () => {
  expect(parseInstant('2026-05-20T00:00:00+08:00')).toBe(Date.UTC(2026, 4, 19, 16));
  expect(parseInstant('2026-05-19T16:00:00Z')).toBe(Date.UTC(2026, 4, 19, 16));
  expect(parseInstant('2026-05-20T00:00-03:30')).toBe(Date.UTC(2026, 4, 20, 3, 30));
});

test.each([
  '2026-05-20',
  '2026-05-20T00:00:00',
  '1994',
  '',
  'now',
  '2026-13-01T00:00:00Z',
  '2026-05-20 00:00:00Z',
])('“%s” is refused: it has no offset or is not a date', (text) => expect(parseInstant(text)).toBeNull());
