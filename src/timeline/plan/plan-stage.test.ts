import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { sampleDataset, sampleMilestone } from '../../dataset/model/sample.fixture';
import type { Milestone } from '../../dataset/model/schema';
import { estimateText } from '../../geometry/packing/estimate-text';
import { cellsOf } from '../../geometry/packing/fit-label';
import { viewTransform } from '../../geometry/view/view-transform';
import { wordsIn } from '../../i18n/dictionary';
import { layOutAxis } from '../axis/axis-labels';
import { lengthOf } from '../axis/time-words';
import { clusterHolds } from '../stage/cluster-members';
import { countTracks } from '../dense/count-marks';
import { placeMarks } from '../stage/place-marks';
import { planStage, surveyOf } from './plan-stage';
import { index, stageOf } from './real-stage.fixture';
import { stageHeight } from './stage-metrics';

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

/** An instant of any day, by the clock of Beijing. */
function clock(i: number, edtf: string): Milestone {
  const at = Date.parse(`${edtf}+08:00`);
  return dated(i, edtf, new Date(at).toISOString(), new Date(at + 1_000).toISOString());
}

const many = (count: number, make: (i: number) => Milestone): Milestone[] =>
  Array.from({ length: count }, (_, i) => make(i));

test.each([
  [['1996-04-25T10:00:00', '2001-07-16T09:30:00', '2013-03-22T15:00:00', '2026-05-20T10:00:00']],
  [['2026-05-20T08:00:07']],
  [['2026-05-20T08:00:00', '2026-05-20T08:00:40', '2026-05-20T17:30:00']],
  [['1949-10-01T15:00:00', '2026-05-20T23:59:59']],
])('the instants %j are whole dots beside their words, and no second is stretched', (times) => {
  const years = times.length > 3 ? [year(9, 1980), year(10, 2010)] : [];
  const plan = planOf([...times.map((time, i) => clock(i, time)), ...years]);
  const base = plan.expanded;
  const { marks } = placeMarks({
    ...{ plan, base, view: plan.extent, widthPx: plan.plotPx, clusterPx: () => 48 },
    ...{ statements: false, selected: null, held: null, countTracks: null },
  });
  const points = marks.filter(({ kind }) => kind === 'point');
  expect(points).toHaveLength(times.length);
  for (const { drawn, x, widthPx, fit } of points) {
    expect(base.toPx(drawn.end) - base.toPx(drawn.start)).toBeLessThan(1);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + widthPx).toBeLessThanOrEqual(base.widthPx);
    expect(widthPx).toBeLessThan(20);
    expect(fit.labelStart >= widthPx || fit.labelEnd <= 0, drawn.label).toBe(true);
  }
});

test.each([
  [30, '30分钟', '30 min'],
  [59, '59分钟', '59 min'],
  [60, '1小时', '1 h'],
  [90, '2小时', '2 h'],
  [1440, '1天', '1 d'],
])('%i minutes that are left out are %s', (minutes, zh, en) => {
  const length = lengthOf({ start: 0, end: minutes * 60_000 });
  expect([words.leftOutShort(length), wordsIn('en').timeline.leftOutShort(length)]).toEqual([zh, en]);
});

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
    widthPx: plan.plotPx,
    statements: false,
    selected: null,
    held: null,
    clusterPx: () => 48,
    countTracks: plan.dense ? countTracks : null,
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

test.each([
  [840, 660],
  [960, 780],
  [1_355, 960],
  [2_000, 1_320],
])('a drawing of %i x %i px fills its room and nothing more', (widthPx, heightPx) => {
  for (const locale of ['zh', 'en'] as const) {
    const { stageY, rows, chips, metrics } = planStage({
      survey: surveyOf(index),
      widthPx,
      heightPx,
      rootPx: 16,
      locale,
      measure: estimateText,
    });
    const usedPx = stageY + stageHeight(rows) + chips.rows * chips.pitchPx;
    expect(usedPx / heightPx, locale).toBeGreaterThan(0.94);
    expect(usedPx, locale).toBeLessThanOrEqual(heightPx);
    // The letters of a large drawing are those of the words beside it.
    if (widthPx === 2_000) expect(metrics.fontPx).toBeGreaterThan(13.5);
  }
});

test('however long the title of a track is, more than half of the drawing is for what it names', () => {
  for (const title of ['长'.repeat(2_000), 'W'.repeat(2_000), `${'long '.repeat(99)}title`]) {
    const sample = sampleDataset([]);
    const tracks = sample.tracks.map((track) => ({ ...track, title: { zh: title, en: title } }));
    const { plotPx, titles } = stageOf(indexDataset({ ...sample, tracks }), 688, 'zh');
    expect(plotPx).toBeGreaterThan(688 / 2);
    expect(titles[0]?.every((line) => title.includes(line.slice(0, -1)) && line.endsWith('…'))).toBe(true);
  }
});
