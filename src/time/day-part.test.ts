import { expect, test } from 'vitest';
import { DAY_PARTS, spanOfDayPart } from './day-part';
import { instant } from './instant';
import { HOUR_MS } from './units';

test('the parts of a day touch, do not overlap, and fill it', () => {
  const midnight = instant(Date.UTC(2026, 4, 19, 16));
  const spans = DAY_PARTS.map((part) => spanOfDayPart(midnight, part));
  expect(spans[0]?.start).toBe(midnight);
  expect(spans.at(-1)?.end).toBe(midnight + 24 * HOUR_MS);
  spans.slice(1).forEach((span, at) => expect(span.start).toBe(spans[at]?.end));
});

test('the morning ends at noon, and the evening begins at 18:00', () => {
  expect(spanOfDayPart(instant(0), 'morning').end).toBe(12 * HOUR_MS);
  expect(spanOfDayPart(instant(0), 'evening').start).toBe(18 * HOUR_MS);
});
