import { expect, test } from 'vitest';
import { scrollTopFor } from './scroll-within';

test('does not move a child in full view', () => {
  expect(scrollTopFor({ top: 0, height: 40 }, { scrollTop: 500, height: 600 })).toBeNull();
  expect(scrollTopFor({ top: 560, height: 40 }, { scrollTop: 500, height: 600 })).toBeNull();
});

test('places a child out of view a third of the way down', () => {
  expect(scrollTopFor({ top: 1000, height: 40 }, { scrollTop: 500, height: 600 })).toBe(1300);
  expect(scrollTopFor({ top: -100, height: 40 }, { scrollTop: 500, height: 600 })).toBe(200);
  expect(scrollTopFor({ top: 580, height: 40 }, { scrollTop: 0, height: 600 })).toBe(380);
});

test('never scrolls above the start', () => {
  expect(scrollTopFor({ top: -10, height: 40 }, { scrollTop: 10, height: 600 })).toBe(0);
});

test('a child below a sticky head is not in view', () => {
  const scroller = { scrollTop: 500, height: 600, covered: 32 };
  expect(scrollTopFor({ top: 20, height: 40 }, scroller)).toBe(320);
  expect(scrollTopFor({ top: 32, height: 40 }, scroller)).toBeNull();
});

test('with `high`, moves a child that is low in the view and leaves one that is high', () => {
  const scroller = { scrollTop: 500, height: 600 };
  expect(scrollTopFor({ top: 400, height: 40 }, scroller, true)).toBe(700);
  expect(scrollTopFor({ top: 150, height: 40 }, scroller, true)).toBeNull();
});

test('does not move a child again that it has just placed', () => {
  const scroller = { scrollTop: 0, height: 600 };
  const top = scrollTopFor({ top: 1000, height: 40 }, scroller, true) ?? 0;
  expect(scrollTopFor({ top: 1000 - top, height: 40 }, { ...scroller, scrollTop: top }, true)).toBeNull();
});
