import { sum } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateText } from '../../geometry/packing/estimate-text';
import { cellsOf } from '../../geometry/packing/fit-label';
import { clampView, viewTransform } from '../../geometry/view/view-transform';
import { wordsIn } from '../../i18n/dictionary';
import { layOutAxis } from '../axis/axis-labels';
import { namedStops } from './named-stops';
import { partingView } from '../stage/cluster-members';
import type { Placed } from '../stage/placed-mark';
import { planStage, surveyOf } from './plan-stage';
import { index, placeOn, realStage } from './real-stage.fixture';
import { boxesOf, inView, touching } from './stage-boxes.fixture';
import type { StagePlan } from './stage-plan';

/** Width and height of the drawing in windows of 1440 × 900, 1366 × 768, 1280 × 720 and 1100 × 700 px, and of smaller desks. */
const SIZES = [
  [932, 790],
  [884, 660],
  [826, 610],
  [660, 590],
  [944, 760],
  [688, 856],
  [980, 520],
  [640, 590],
] as const;

describe.each([688, 944, 1360, 1600])('a drawing %i px wide', (widthPx) => {
  describe.each(['zh', 'en'] as const)('in %s', (locale) => {
    test.each([
      ['at 100 % text', 16, false],
      ['at 200 % text', 32, false],
      ['with statements', 16, true],
    ])('no words, marks or ticks touch at any stop, on either scale, %s', (_, rootPx, said) => {
      const stage = realStage(widthPx, locale, rootPx);
      for (const stop of namedStops(stage)) {
        for (const scale of ['expanded', 'trueScale'] as const) {
          const boxes = boxesOf(stage, scale, stop.span, locale, said);
          expect(touching(boxes)).toEqual([]);
        }
      }
    });
  });
});

describe.each(['zh', 'en'] as const)('at first sight, in %s,', (locale) => {
  const whole = (stage: StagePlan) => placeOn(stage, stage.extent);

  test.each([816, 944, 1360, 1600])(
    '%i px wide, every dated milestone but details has its label',
    (widthPx) => {
      const stage = realStage(widthPx, locale);
      const { marks, clusters } = whole(stage);
      expect(marks.filter((mark) => mark.fit.side === 'none')).toEqual([]);
      expect(marks.filter(({ drawn }) => drawn.importance === 3)).toEqual([]);
      const counted = sum(clusters, ({ count }) => count);
      expect(marks.length + counted).toBe(inView(stage, stage.extent, false).length);
    },
  );

  test.each([
    [826, 600],
    [660, 570],
    [700, 520],
  ])(
    'in a low drawing of %i by %i px, every milestone of importance 1 has its label',
    (widthPx, heightPx) => {
      const survey = surveyOf(index);
      const { marks } = whole(
        planStage({ survey, widthPx, heightPx, rootPx: 16, locale, measure: estimateText }),
      );
      const labelled = marks.filter(({ fit }) => fit.side !== 'none').map(({ drawn }) => drawn.milestone.id);
      const first = [...index.milestones].filter((m) => m.importance === 1 && m.when.edtf !== null);
      expect(first.map(({ id }) => id).filter((id) => !labelled.includes(id))).toEqual([]);
    },
  );

  /** The drawing in windows of 1440 × 900, 1366 × 768 and 1280 × 720 px. */
  const windows: [number, number][] = [
    [935, 778],
    [885, 646],
    [826, 600],
  ];
  /** In 1100 × 700 px. The longer English labels lack one row here. */
  const lowest: [number, number] = [656, 580];
  const roomy = locale === 'zh' ? [...windows, lowest] : windows;

  function drawnIn(widthPx: number, heightPx: number) {
    const survey = surveyOf(index);
    const stage = planStage({ survey, widthPx, heightPx, rootPx: 16, locale, measure: estimateText });
    const day = survey.busyDays[0] ?? stage.extent;
    const [dayX0, dayX1] = [stage.expanded.toPx(day.start), stage.expanded.toPx(day.end)];
    return { stage, day, dayX0, dayX1, marks: whole(stage).marks };
  }

  test.each(roomy)(
    '%i by %i px: what is no detail has its mark and label, and at most parts fold',
    (w, h) => {
      const { marks } = drawnIn(w, h);
      const labelled = marks.filter(({ fit }) => fit.side !== 'none').map(({ drawn }) => drawn.milestone.id);
      const needed = [...index.milestones].filter(({ kind, importance, partOf, when }) => {
        const isMain = importance === 1 || (importance === 2 && !partOf);
        return isMain && kind !== 'statement' && when.edtf !== null;
      });
      expect(needed.map(({ id }) => id).filter((id) => !labelled.includes(id))).toEqual([]);
    },
  );

  test.each([...windows, lowest])('%i by %i px: the day is drawn wider than all years before it', (w, h) => {
    const { dayX0, dayX1 } = drawnIn(w, h);
    expect(dayX1 - dayX0).toBeGreaterThan(dayX0);
  });

  test.each(roomy)('%i by %i px: no label of a mark before or after the day stands over it', (w, h) => {
    const { marks, day, dayX0, dayX1 } = drawnIn(w, h);
    const over = marks.filter(({ drawn, x, fit }) => {
      const isOutside = drawn.end <= day.start || drawn.start >= day.end;
      return isOutside && x + fit.labelEnd > dayX0 && x + fit.labelStart < dayX1;
    });
    expect(over.map(({ drawn }) => drawn.milestone.id)).toEqual([]);
  });

  test.each(windows)('%i by %i px: every year before the day is named', (w, h) => {
    const { stage } = drawnIn(w, h);
    const { labels } = layOutAxis({
      base: stage.expanded,
      transform: viewTransform(stage.expanded, stage.extent),
      survey: stage,
      words: wordsIn(locale).timeline,
      measure: (text) => estimateText(text, stage.metrics.smallPx),
      now: null,
    });
    const years = labels.flatMap(({ tone, text }) => (tone === 'tick' ? text : []));
    expect(years).toEqual(expect.arrayContaining(['1996', '2001', '2023', '2024', '2025', '2026']));
  });

  test.each([600, 688, 944])('%i px wide, every milestone of importance 1 has its label', (widthPx) => {
    const { marks } = whole(realStage(widthPx, locale));
    const labelled = marks.filter(({ fit }) => fit.side !== 'none').map(({ drawn }) => drawn.milestone.id);
    const first = [...index.milestones].filter((m) => m.importance === 1 && m.when.edtf !== null);
    expect(first.map(({ id }) => id).filter((id) => !labelled.includes(id))).toEqual([]);
  });

  test('no counted mark counts a single milestone, with statements and without, at any width', () => {
    for (const widthPx of [688, 944, 1360]) {
      for (const said of [false, true]) {
        for (const rootPx of [16, 32]) {
          const stage = realStage(widthPx, locale, rootPx);
          const { clusters } = placeOn(stage, stage.extent, { statements: said });
          expect(clusters.filter(({ count, whole: of }) => count < 2 && !of)).toEqual([]);
        }
      }
    }
  });

  test('labels lie inside the plot and the row of their track', () => {
    for (const widthPx of [688, 944, 1360]) {
      const stage = realStage(widthPx, locale);
      for (const stop of namedStops(stage)) {
        const { marks, rows } = placeOn(stage, stop.span, { base: stage.trueScale, statements: true });
        for (const { drawn, fit, x, y } of marks) {
          const row = rows[drawn.track];
          const top = y + fit.laneStep * stage.metrics.pitchPx;
          expect(top).toBeGreaterThanOrEqual((row?.y ?? 0) - 0.01);
          expect(top + fit.lines * stage.metrics.pitchPx).toBeLessThanOrEqual(
            (row?.y ?? 0) + (row?.heightPx ?? 0) + 0.01,
          );
          expect(x + fit.labelStart).toBeGreaterThanOrEqual(-0.01);
          expect(x + fit.labelEnd).toBeLessThanOrEqual(stage.plotPx + 0.01);
        }
      }
    }
  });
});

test('marks and counts together are all the milestones in view, in any view', () => {
  const stages = [realStage(688, 'zh'), realStage(1360, 'en')];
  const { start, end } = stages[0]?.extent ?? { start: 0, end: 1 };
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  // From thirty years to a part of a day.
  const views = fc.tuple(share, fc.double({ min: -12, max: 0, noNaN: true }), share);
  fc.assert(
    fc.property(
      views,
      fc.constantFrom(...stages),
      fc.boolean(),
      fc.boolean(),
      ([at, size], stage, even, said) => {
        const length = (end - start) * 2 ** size;
        const from = start + (end - start - length) * at;
        const view = clampView({ start: from, end: from + length }, stage.extent, stage.leastMs);
        const base = even ? stage.trueScale : stage.expanded;
        const { marks, clusters } = placeOn(stage, view, { base, statements: said });
        const shown = [...marks.map((m) => m.drawn), ...clusters.flatMap((c) => c.members ?? [])];
        expect(clusters.map((c) => c.count)).toEqual(clusters.map((c) => c.members?.length));
        expect(shown.map((d) => d.ordinal).sort((a, b) => a - b)).toEqual(inView(stage, view, said));
      },
    ),
    { numRuns: 1_000 },
  );
}, 60_000);

test('the view of an opened cluster parts its members', () => {
  const stage = realStage(688, 'zh');
  const whole = placeOn(stage, stage.extent, { base: stage.trueScale });
  expect(whole.clusters.length).toBeGreaterThan(0);
  for (const cluster of whole.clusters.filter(({ whole: of }) => !of)) {
    const view = clampView(partingView(cluster, stage.extent), stage.extent, stage.leastMs);
    const { clusters } = placeOn(stage, view, { base: stage.trueScale });
    const still = clusters.filter((c) => cluster.members?.every((member) => c.members?.includes(member)));
    expect(still.map((c) => c.key)).toEqual([]);
  }
});

test('in any view every lane of a row has something in it, and the rows follow one another from the top of the stage', () => {
  for (const stage of [realStage(688, 'en'), realStage(1360, 'zh')]) {
    for (const { span } of namedStops(stage)) {
      for (const scale of ['expanded', 'trueScale'] as const) {
        const { marks, clusters, rows } = placeOn(stage, span, { base: stage[scale] });
        let y = stage.stageY;
        rows.forEach((row, track) => {
          const used = new Set([
            ...marks
              .filter(({ drawn }) => drawn.track === track)
              .flatMap(({ fit, x, y: top }) =>
                cellsOf(fit, Math.round((top - row.laneY) / stage.metrics.pitchPx), stage.plotPx - x),
              )
              .map(({ lane }) => lane),
            ...clusters
              .filter((cluster) => cluster.track === track)
              .map((cluster) => Math.round((cluster.y - row.laneY) / stage.metrics.pitchPx)),
          ]);
          expect([...used].sort((m, n) => m - n)).toEqual(Array.from({ length: row.lanes }, (_, i) => i));
          expect(row.lanes).toBeLessThanOrEqual(stage.rows[track]?.lanes ?? 0);
          expect(row.y).toBeCloseTo(y, 3);
          y += row.heightPx;
        });
      }
    }
  }
});

test('during a gesture no row gets lower than it was when the hand began to move', () => {
  const stage = realStage(1360, 'zh');
  const whole = placeOn(stage, stage.extent);
  const years = { start: stage.extent.start, end: stage.busyDays[0]?.start ?? stage.extent.end };
  const [moving, still] = [whole.taken, null].map((held) => placeOn(stage, years, { held }).rows);
  expect(moving).toEqual(whole.rows);
  expect(sum(still ?? [], ({ lanes }) => lanes)).toBeLessThan(sum(whole.rows, ({ lanes }) => lanes));
});

describe.each(['zh', 'en'] as const)('statements, in %s,', (locale) => {
  test('are counted within the milestones they are part of: no event loses its label, and no track gets a lane', () => {
    for (const [widthPx, heightPx] of SIZES) {
      const stage = planStage({
        survey: surveyOf(index),
        widthPx,
        heightPx,
        rootPx: 16,
        locale,
        measure: estimateText,
      });
      const [plain, said] = [false, true].map((statements) => placeOn(stage, stage.extent, { statements }));
      const labelled = (placed?: Placed): string[] =>
        (placed?.marks ?? [])
          .filter(({ fit }) => fit.side !== 'none')
          .map(({ drawn }) => drawn.milestone.id)
          .sort();
      expect(labelled(said)).toEqual(expect.arrayContaining(labelled(plain)));
      const lanes = (placed?: Placed): number[] => (placed?.rows ?? []).map((row) => row.lanes);
      expect(lanes(said)).toEqual(lanes(plain));
      expect(said?.marks.filter(({ drawn }) => drawn.milestone.kind === 'statement')).toEqual([]);
      const shown = (placed?: Placed): number =>
        (placed?.marks.length ?? 0) + sum(placed?.clusters ?? [], ({ count }) => count);
      expect(shown(said) - shown(plain)).toBe(index.statements);
    }
  });

  test('and details have a mark with its label once they are selected, in every view, touch nothing, and are no wider than it', () => {
    for (const widthPx of [688, 944, 1360]) {
      const stage = realStage(widthPx, locale);
      const folded = [...stage.details.wholeOf.keys()];
      expect(folded).toHaveLength(50);
      for (const { span } of namedStops(stage)) {
        for (const scale of ['expanded', 'trueScale'] as const) {
          const rest = inView(stage, span, false);
          for (const selected of folded) {
            const drawn = stage.drawnAt(selected);
            if (!drawn || drawn.start >= span.end || drawn.end <= span.start) continue;
            const { marks, clusters } = placeOn(stage, span, { base: stage[scale], selected });
            const own = marks.filter((mark) => mark.drawn.ordinal === selected);
            expect(own.map(({ fit }) => fit.side)).not.toContain('none');
            expect(own).toHaveLength(1);
            const whole = marks.find((mark) => mark.drawn.ordinal === stage.details.wholeOf.get(selected));
            if (whole) expect(own[0]?.widthPx).toBeLessThanOrEqual(whole.widthPx + 0.02);
            const counted = sum(clusters, ({ count }) => count);
            expect(marks.length + counted).toBe(new Set([...rest, selected]).size);
            expect(touching(boxesOf(stage, scale, span, locale, false, selected))).toEqual([]);
          }
        }
      }
    }
  }, 60_000);
});
