import { expect, test } from 'vitest';
import { clearOfLabel } from './clear-of-label';

const slot = { left: 40, right: 1340, top: 720, bottom: 752 };
const bar = { ...slot, left: 440, right: 940 };

test('stands in the middle where it covers nothing of the label', () => {
  expect(clearOfLabel(bar, { left: 500, right: 600, top: 600, bottom: 620 }, slot)).toBeNull();
  expect(clearOfLabel(bar, { left: 100, right: 200, top: 725, bottom: 745 }, slot)).toBeNull();
});

test('goes to the wider side of a label that it would cover, and no further than to it', () => {
  expect(clearOfLabel(bar, { left: 500, right: 600, top: 725, bottom: 745 }, slot)).toEqual({
    side: 'end',
    widthPx: 728,
  });
  expect(clearOfLabel(bar, { left: 900, right: 1000, top: 745, bottom: 765 }, slot)).toEqual({
    side: 'start',
    widthPx: 848,
  });
});
