import { expect, test } from 'vitest';
import { scrollTopFor } from './scroll-within';

test('leaves alone what is in full view', () => {
  expect(scrollTopFor({ top: 0, height: 40 }, { scrollTop: 500, height: 600 })).toBeNull();
  expect(scrollTopFor({ top: 560, height: 40 }, { scrollTop: 500, height: 600 })).toBeNull();
});

test('brings what is out of view a third of the way down', () => {
  expect(scrollTopFor({ top: 1000, height: 40 }, { scrollTop: 500, height: 600 })).toBe(1300);
  expect(scrollTopFor({ top: -100, height: 40 }, { scrollTop: 500, height: 600 })).toBe(200);
  expect(scrollTopFor({ top: 580, height: 40 }, { scrollTop: 0, height: 600 })).toBe(380);
});

test('never scrolls above the start', () => {
  expect(scrollTopFor({ top: -10, height: 40 }, { scrollTop: 10, height: 600 })).toBe(0);
});
