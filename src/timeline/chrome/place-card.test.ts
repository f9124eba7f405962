import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard } from './place-card';

const window = { width: 1_000, height: 700 };
const card = { width: 320, height: 160 };

test('stands below its mark, and above where it would leave the window', () => {
  expect(placeCard({ left: 100, top: 100, bottom: 120 }, card, window)).toMatchObject({
    left: 100,
    top: 126,
  });
  expect(placeCard({ left: 100, top: 650, bottom: 670 }, card, window)).toMatchObject({ top: 484 });
});

test('never leaves the window and never covers its mark', () => {
  const px = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 1_500 }), px, px, px, (x, a, b, height) => {
      const anchor = { left: x, top: Math.min(a, b), bottom: Math.max(a, b) };
      const { left, top, maxHeight } = placeCard(anchor, { width: 320, height }, window);
      const bottom = top + Math.min(height, maxHeight);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + 320).toBeLessThanOrEqual(window.width);
      if (maxHeight === 0) return;
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(window.height);
      expect(top >= anchor.bottom || bottom <= anchor.top).toBe(true);
    }),
  );
});
