import { expect, test } from 'vitest';
import { realStage } from '../plan/real-stage.fixture';
import { placeChips } from './Chips';

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
