import { expect, test } from 'vitest';
import { realStage } from '../plan/real-stage.fixture';
import { stageHeight } from '../plan/stage-metrics';
import { placeChips, rowsOfChips } from './Chips';

test.each([816, 944, 1360, 1600])(
  '%i px wide, every milestone without a date has a chip with its whole label',
  (widthPx) => {
    for (const locale of ['zh', 'en'] as const) {
      const chips = placeChips(realStage(widthPx, locale), false, null);
      expect(chips.more).toBeNull();
      expect(chips.marks.length).toBe(chips.count);
      expect(chips.marks.filter((chip) => chip.widthPx < chip.drawn.labelPx)).toEqual([]);
    }
  },
);

test('a second row of chips makes room for the lane of a selected detail', () => {
  const stage = realStage(840, 'en');
  const planned = stageHeight(stage.rows);
  const low = { ...stage, roomPx: planned };
  expect(low.chips.rows).toBe(2);
  expect(rowsOfChips(low, planned)).toBe(2);
  const stagePx = planned + stage.metrics.pitchPx;
  const rows = rowsOfChips(low, stagePx);
  expect(stagePx + rows * low.chips.pitchPx).toBeLessThanOrEqual(planned + 2 * low.chips.pitchPx);
  // What left is counted.
  const chips = placeChips(low, false, null, rows);
  expect(chips.marks.length + (chips.more?.ordinals.length ?? 0)).toBe(chips.count);
  expect(chips.marks.length).toBeGreaterThan(1);
});
