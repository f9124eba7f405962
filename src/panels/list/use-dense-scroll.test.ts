import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canvasPx, followScroll, standAt, type ScrollSize, type Standing } from './long-scroll';

const SHORT: ScrollSize = { contentPx: 64_000, viewPx: 800 };
const MILLION: ScrollSize = { contentPx: 64_000_000, viewPx: 800 };

const bottomOf = (size: ScrollSize): number => canvasPx(size) - size.viewPx;

test('a list that fits scrolls as the browser does', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 63_200, noNaN: true }), (scrollTop) => {
      const { top } = followScroll(standAt(0, SHORT), scrollTop, SHORT);
      expect(top).toBeCloseTo(scrollTop, 6);
    }),
  );
});

test('a million rows stay below what browsers can scroll, and a leap to the end shows the last', () => {
  expect(canvasPx(MILLION)).toBeLessThanOrEqual(10_000_000);
  expect(followScroll(standAt(0, MILLION), bottomOf(MILLION), MILLION).top).toBe(63_999_200);
});

test('a step of the wheel goes as far in a million rows as in ten', () => {
  const from = standAt(30_000_000, MILLION);
  expect(followScroll(from, from.scrollTop + 120, MILLION).top - from.top).toBeCloseTo(120, 6);
});

test('whatever is done, the window stays on the content', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 64_000_000 }),
      fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { maxLength: 60 }),
      (start, steps) => {
        let at: Standing = standAt(start, MILLION);
        for (const step of steps) {
          const asked = Math.min(Math.max(at.scrollTop + step, 0), bottomOf(MILLION));
          at = followScroll(at, asked, MILLION);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.top).toBeLessThanOrEqual(63_999_200);
          expect(at.scrollTop).toBeGreaterThanOrEqual(0);
          expect(at.scrollTop).toBeLessThanOrEqual(bottomOf(MILLION));
        }
      },
    ),
  );
});

test.each([
  ['up', -120, 0],
  ['down', 120, 63_999_200],
])('the wheel alone comes to the end (%s), and is never stuck before it', (_, step, end) => {
  let at: Standing = standAt(end === 0 ? 40_000 : 63_960_000, MILLION);
  for (let turns = 0; turns < 1_000 && at.top !== end; turns++) {
    const asked = Math.min(Math.max(at.scrollTop + step, 0), bottomOf(MILLION));
    const next = followScroll(at, asked, MILLION);
    expect(Math.sign(next.top - at.top)).toBe(Math.sign(step));
    at = next;
  }
  expect(at.top).toBe(end);
});
