import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { sampleDataset, sampleMilestone } from '../../dataset/model/sample.fixture';
import type { Milestone } from '../../dataset/model/schema';
import { estimateText } from '../../geometry/packing/estimate-text';
import { cellsOf } from '../../geometry/packing/fit-label';
import { viewTransform } from '../../geometry/view/view-transform';
import { wordsIn } from '../../i18n/dictionary';
import { layOutAxis } from '../axis/axis-labels';
import { clusterHolds } from '../stage/cluster-members';
import { placeMarks } from '../stage/place-marks';
import { planStage, surveyOf } from './plan-stage';

const words = wordsIn('zh').timeline;

function planOf(milestones: Milestone[]) {
  return planStage({
    survey: surveyOf(indexDataset(sampleDataset(milestones))),
    widthPx: 1_000,
    heightPx: 680,
    rootPx: 16,
    locale: 'zh',
    measure: estimateText,
  });
}

function dated(i: number, edtf: string, earliest: string, latest: string): Milestone {
  return sampleMilestone({
    id: `m${i}`,
    label: { zh: `第${i}件大事`, en: `Event ${i}` },
    track: i % 2 === 0 ? 'first' : 'second',
    when: { edtf, earliest, latest, basis: 'stated', after: [], before: [] },
  });
}

const year = (i: number, at: number): Milestone =>
  dated(i, `${at}`, `${at - 1}-12-31T16:00:00Z`, `${at}-12-31T16:00:00Z`);

/** A milestone of one second on 20 May 2026. */
function second(i: number, ofDay: number): Milestone {
  const at = Date.UTC(2026, 4, 19, 16) + ofDay * 1_000;
  const iso = (ms: number): string => new Date(ms).toISOString().replace('.000', '');
  return dated(i, `${iso(at + 28_800_000).replace('Z', '')}+08:00`, iso(at), iso(at + 1_000));
}

const many = (count: number, make: (i: number) => Milestone): Milestone[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe.each<[string, Milestone[], number]>([
  ['no milestone', [], 0],
  ['one milestone', [year(0, 2001)], 1],
  ['all in one second', many(12, (i) => second(i, 36_000)), 1],
  ['a thousand years', many(40, (i) => year(i, 1_020 + i * 25)), 10],
  ['500 on one day', many(500, (i) => second(i, i * 170)), 10],
])('with %s', (_, milestones, readable) => {
  const plan = planOf(milestones);
  const transform = viewTransform(plan.expanded, plan.extent);
  const { marks, clusters } = placeMarks({
    plan,
    base: plan.expanded,
    view: plan.extent,
    statements: false,
    selected: null,
    held: null,
    clusterPx: () => 48,
  });

  test('every milestone is drawn or counted once, and some have labels', () => {
    const drawn = new Set(marks.map((mark) => mark.drawn.ordinal));
    const times = milestones.map((_, i) =>
      drawn.has(i) ? 1 : clusters.filter((c) => clusterHolds(c, i, plan, plan.extent.start)).length,
    );
    expect(times.filter((n) => n !== 1)).toEqual([]);
    expect(drawn.size + clusters.reduce((sum, { count }) => sum + count, 0)).toBe(milestones.length);
    expect(marks.filter(({ fit }) => fit.side !== 'none').length).toBeGreaterThanOrEqual(readable);
  });

  test('nothing touches or leaves the plot', () => {
    const boxes = marks.flatMap(({ drawn, fit, x, y }) =>
      cellsOf(fit, Math.round(y / plan.metrics.pitchPx), plan.plotPx - x).map((cell) => ({
        lane: cell.lane,
        start: x + cell.start,
        end: x + cell.end,
        row: drawn.track,
        of: drawn.milestone.id,
      })),
    );
    for (const [i, a] of boxes.entries()) {
      expect(a.start).toBeGreaterThanOrEqual(-0.01);
      expect(a.end).toBeLessThanOrEqual(plan.plotPx + 0.01);
      for (const b of boxes.slice(i + 1)) {
        if (a.lane !== b.lane || a.row !== b.row || a.of === b.of) continue;
        expect(a.end <= b.start + 0.02 || b.end <= a.start + 0.02).toBe(true);
      }
    }
  });

  test('the axis has labels that do not touch, and at most 12 ticks in a piece', () => {
    const { labels, lines, pieces } = layOutAxis({
      base: plan.expanded,
      transform,
      survey: plan,
      words,
      measure: (text) => estimateText(text, plan.metrics.smallPx),
      now: null,
    });
    expect(labels.length).toBeGreaterThan(0);
    for (const [i, a] of labels.entries()) {
      for (const b of labels.slice(i + 1)) {
        if (a.row === b.row) expect(a.x + a.widthPx <= b.x || b.x + b.widthPx <= a.x).toBe(true);
      }
    }
    for (const { x0, x1 } of pieces)
      expect(lines.filter((x) => x > x0 + 0.01 && x <= x1).length).toBeLessThanOrEqual(12);
  });
});
