import { expect, test } from 'vitest';
import { clampView } from '../../geometry/view/view-transform';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { placeOn, realStage } from '../plan/real-stage.fixture';
import { partingView } from './cluster-members';
import { TICK, tickTop, tickXs } from './fold-details';

test.each([816, 944, 1360, 1600])(
  'at first sight, %i px wide, details are counted and are ticks in their marks',
  (widthPx) => {
    for (const locale of ['zh', 'en'] as const) {
      const stage = realStage(widthPx, locale);
      const { marks, clusters } = placeOn(stage, stage.extent);
      const counted = { 'press-meeting': 1, visit: 2, welcome: 5 };
      const counts = clusters.map(({ key, count }) => [/^details:([a-z-]+)/.exec(key)?.[1], count]);
      expect(Object.fromEntries(counts)).toEqual(counted);
      expect(tickTop(stage.metrics) + TICK.heightPx).toBeLessThanOrEqual(stage.metrics.pitchPx);
      const said = marks.filter(({ details }) => details > 0);
      expect(Object.fromEntries(said.map((mark) => [mark.drawn.milestone.id, mark.details]))).toEqual(
        counted,
      );
      for (const mark of said) {
        expect(tickXs(mark).length).toBeGreaterThan(0);
        expect(Math.max(...tickXs(mark))).toBeLessThan(mark.widthPx);
      }
    }
  },
);

test('details have marks of their own once the milestone that they are part of fills the view, and not before', () => {
  for (const widthPx of [688, 944, 1360]) {
    for (const scale of ['expanded', 'trueScale'] as const) {
      const stage = realStage(widthPx, 'zh');
      const details = (view: TimeSpan) => {
        const placed = placeOn(stage, view, { base: stage[scale] });
        const cluster = placed.clusters.find(({ key }) => key.startsWith('details:welcome'));
        const parts = placed.marks.filter(({ drawn }) => drawn.milestone.partOf === 'welcome');
        return { cluster, parts };
      };
      const [day] = stage.busyDays;
      if (!day) throw new Error('the dataset has a busy day');
      const far = details(day);
      expect(far.parts).toEqual([]);
      // At true time the whole day may stand in one counted mark, so the click begins at the day.
      if (!far.cluster) throw new Error('the details are counted');
      const { cluster, parts } = details(
        clampView(partingView(far.cluster, stage.extent), stage.extent, stage.leastMs),
      );
      expect(cluster).toBeUndefined();
      expect(parts).toHaveLength(5);
      expect(parts.filter(({ fit }) => fit.side === 'none')).toEqual([]);
    }
  }
});
