import { sum } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzz, oddDatasets } from '../../dataset/model/odd-datasets.fixture';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { clampView, viewTransform } from '../../geometry/view/view-transform';
import { wordsIn } from '../../i18n/dictionary';
import { layOutAxis } from '../axis/axis-labels';
import { placeChips } from '../stage/Chips';
import { dataset, placeOn, stageOf } from './real-stage.fixture';
import { boxesOf, inView, touching } from './stage-boxes.fixture';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('of any dates, orders, words and tracks: all is drawn or counted, nothing is cut or touches, every view has its dates', () => {
  const drawing = fc.record({
    odd: oddDatasets(dataset, 30),
    widthPx: fc.constantFrom(560, 688, 1_360),
    locale: fc.constantFrom('zh' as const, 'en' as const),
    scale: fc.constantFrom('expanded' as const, 'trueScale' as const),
    at: share,
    size: fc.double({ min: -14, max: 0, noNaN: true }),
    said: fc.boolean(),
  });
  fc.assert(
    fc.property(drawing, ({ odd, widthPx, locale, scale, at, size, said }) => {
      const index = indexDataset(odd);
      const stage = stageOf(index, widthPx, locale);
      const { extent, metrics, plotPx } = stage;
      // The titles of the tracks leave room for what they name.
      expect(plotPx).toBeGreaterThan(widthPx / 2);
      const length = (extent.end - extent.start) * 2 ** size;
      const start = extent.start + (extent.end - extent.start - length) * at;
      const view = clampView({ start, end: start + length }, extent, stage.leastMs);
      const base = stage[scale];
      const { marks, clusters, rows } = placeOn(stage, view, { base, statements: said });

      const shown = [...marks.map((mark) => mark.drawn), ...clusters.flatMap(({ members }) => members ?? [])];
      expect(shown.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual(inView(stage, view, said));
      const undated = sum(
        stage.tracks,
        (track) => track.undated.length + (said ? track.undatedSaid.length : 0),
      );
      const chips = placeChips(stage, said, null);
      expect(chips.marks.length + (chips.more?.ordinals.length ?? 0)).toBe(undated);

      expect(touching(boxesOf(stage, scale, view, locale, said))).toEqual([]);
      for (const { drawn, fit, x, y, widthPx: barPx } of marks) {
        expect(Number.isFinite(x + barPx)).toBe(true);
        const row = rows[drawn.track];
        const top = y + fit.laneStep * metrics.pitchPx;
        expect(top).toBeGreaterThanOrEqual((row?.y ?? 0) - 0.01);
        expect(top + fit.lines * metrics.pitchPx).toBeLessThanOrEqual(
          (row?.y ?? 0) + (row?.heightPx ?? 0) + 0.01,
        );
        if (fit.side === 'none') continue;
        expect(x + fit.labelStart).toBeGreaterThanOrEqual(-0.01);
        expect(x + fit.labelEnd).toBeLessThanOrEqual(plotPx + 0.01);
      }

      const { labels } = layOutAxis({
        ...{ survey: stage, base, transform: viewTransform(base, view), now: null },
        ...{ words: wordsIn(locale).timeline, measure: (text: string) => text.length * 10 },
      });
      expect(labels.length).toBeGreaterThan(0);
      for (const { text, x } of labels) {
        expect(text).not.toMatch(/NaN|undefined|-/);
        expect(x).toBeGreaterThan(-1);
      }
    }),
    fuzz(200, 5_000),
  );
}, 600_000);
