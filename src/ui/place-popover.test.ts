import { expect, test } from 'vitest';
import { placePopover } from './place-popover';

const visible = { left: 0, top: 1000, width: 360, height: 600 };
const size = { width: 200, height: 120 };

test('stands below its anchor', () => {
  expect(placePopover({ left: 40, top: 1100, width: 80, height: 20 }, size, visible)).toEqual({
    left: 40,
    top: 1126,
  });
});

test('stands above where there is no room below', () => {
  expect(placePopover({ left: 40, top: 1550, width: 80, height: 20 }, size, visible)).toEqual({
    left: 40,
    top: 1424,
  });
});

test('stays below where there is room on neither side: the page can scroll down to it', () => {
  const low = { ...visible, height: 100 };
  expect(placePopover({ left: 40, top: 1040, width: 80, height: 20 }, size, low).top).toBe(1066);
});

test('never leaves the sides of the window', () => {
  expect(placePopover({ left: 340, top: 1100, width: 20, height: 20 }, size, visible).left).toBe(152);
  expect(placePopover({ left: -50, top: 1100, width: 20, height: 20 }, size, visible).left).toBe(8);
});
