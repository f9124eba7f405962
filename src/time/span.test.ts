import { expect, test } from 'vitest';
import { instant } from './instant';
import { clampSpan, overlaps } from './span';

const span = (start: number, end: number) => ({ start: instant(start), end: instant(end) });

test('touching spans do not overlap; open ends reach everywhere on their side', () => {
  expect(overlaps(span(0, 10), span(10, 20))).toBe(false);
  expect(overlaps(span(0, 11), span(10, 20))).toBe(true);
  expect(overlaps({ start: null, end: instant(10) }, span(-5, -1))).toBe(true);
  expect(overlaps({ start: null, end: instant(10) }, span(10, 20))).toBe(false);
  expect(overlaps({ start: null, end: null }, span(0, 1))).toBe(true);
});

test('a span is cut at the bounds, and collapses on the nearer end outside them', () => {
  const bounds = span(0, 100);
  expect(clampSpan(span(-50, 50), bounds)).toEqual(span(0, 50));
  expect(clampSpan({ start: null, end: null }, bounds)).toEqual(bounds);
  expect(clampSpan(span(200, 300), bounds)).toEqual(span(100, 100));
  expect(clampSpan(span(-20, -10), bounds)).toEqual(span(0, 0));
});
