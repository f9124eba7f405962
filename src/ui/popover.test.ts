import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePopover } from './popover';

const visible = { left: 0, top: 1000, width: 360, height: 600 };
const size = { width: 200, height: 120 };

test('stands below its anchor', () => {
  expect(placePopover({ left: 40, top: 1100, width: 80, height: 20 }, size, visible)).toEqual({
    left: 40,
    top: 1126,
    room: 466,
  });
});

test('stands above if there is no room below', () => {
  expect(placePopover({ left: 40, top: 1550, width: 80, height: 20 }, size, visible)).toEqual({
    left: 40,
    top: 1424,
    room: 536,
  });
});

test('a popover that fits on neither side takes all of the side with more room', () => {
  const high = { width: 200, height: 900 };
  expect(placePopover({ left: 40, top: 1200, width: 80, height: 20 }, high, visible)).toEqual({
    left: 40,
    top: 1226,
    room: 366,
  });
  expect(placePopover({ left: 40, top: 1400, width: 80, height: 20 }, high, visible)).toEqual({
    left: 40,
    top: 1008,
    room: 386,
  });
});

test('stands below if neither side has room: the page can scroll down to it', () => {
  const low = { ...visible, height: 100 };
  expect(placePopover({ left: 40, top: 1060, width: 80, height: 20 }, size, low)).toEqual({
    left: 40,
    top: 1086,
    room: 160,
  });
});

test('never covers its anchor, and never leaves the window if a side has room to read in', () => {
  const px = fc.integer({ min: 0, max: 1200 });
  fc.assert(
    fc.property(px, px, fc.integer({ min: 400, max: 1200 }), (at, height, windowHeight) => {
      const anchor = { left: 40, top: 1000 + (at % windowHeight), width: 80, height: 20 };
      const placed = placePopover(anchor, { width: 200, height }, { ...visible, height: windowHeight });
      const bottom = placed.top + Math.min(height, placed.room);
      expect(placed.top >= anchor.top + 20 || bottom <= anchor.top).toBe(true);
      expect(placed.top).toBeGreaterThanOrEqual(1000);
      expect(bottom).toBeLessThanOrEqual(1000 + windowHeight);
    }),
  );
});

test('never leaves the sides of the window', () => {
  expect(placePopover({ left: 340, top: 1100, width: 20, height: 20 }, size, visible).left).toBe(152);
  expect(placePopover({ left: -50, top: 1100, width: 20, height: 20 }, size, visible).left).toBe(8);
});
