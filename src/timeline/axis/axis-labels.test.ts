import { expect, test } from 'vitest';
import { estimateText } from '../../geometry/packing/estimate-text';
import { panBy, viewTransform, zoomAbout } from '../../geometry/view/view-transform';
import { wordsIn } from '../../i18n/dictionary';
import { layOutAxis } from './axis-labels';
import { realStage } from '../plan/real-stage.fixture';

const stage = realStage(1_440, 'zh');

for (const scale of ['expanded', 'trueScale'] as const) {
  const base = stage[scale];
  const near = zoomAbout(base, stage.extent, 4, stage.plotPx / 2, 1);
  const keysAt = (step: number): string[] =>
    layOutAxis({
      base,
      transform: viewTransform(base, panBy(base, near, -8 * step)),
      survey: stage,
      words: wordsIn('zh').timeline,
      measure: (text) => estimateText(text, stage.metrics.smallPx),
    }).labels.map(({ key }) => key);

  test(`panning keeps the labels of the axis, their nodes and their order: ${scale}`, () => {
    for (let step = 0; step < 40; step += 1) {
      const [before, after] = [keysAt(step), keysAt(step + 1)];
      expect(new Set(after).size).toBe(after.length);
      const stay = before.filter((key) => after.includes(key));
      expect(after.filter((key) => before.includes(key))).toEqual(stay);
      // A label may leave at an edge, and its neighbours may then change.
      expect(stay.length).toBeGreaterThanOrEqual(before.length - 3);
    }
  });
}
