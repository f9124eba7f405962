import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDataset } from '../../../scripts/make-dataset.mjs';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { estimateText } from '../../geometry/packing/estimate-text';
import { clampView, zoomAbout } from '../../geometry/view/view-transform';
import { instant } from '../../time/instant';
import { clusterHolds, nextIn, partingView } from '../stage/cluster-members';
import { same } from '../plan/named-stops';
import type { PlaceInput } from '../stage/placed-mark';
import { placeOn, stageOf } from '../plan/real-stage.fixture';
import type { StagePlan } from '../plan/stage-plan';
import { countedDays, overviewCounts } from '../overview/overview-layout';

const folder = mkdtempSync(path.join(tmpdir(), 'timeline-'));
let stage: StagePlan;
let narrow: StagePlan;

beforeAll(() => {
  const file = path.join(folder, 'many.json');
  writeDataset(6_000, file);
  const index = indexDataset(parseDataset(readFileSync(file, 'utf8')));
  stage = stageOf(index, 1_360, 'zh');
  narrow = stageOf(index, 736, 'zh');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

const place = (view: PlaceInput['view'], change: Partial<PlaceInput> = {}) =>
  placeOn(stage, view, { clusterPx: (n) => 30 + 8 * String(n).length, ...change });

const share = fc.double({ min: 0, max: 1, noNaN: true });
const views = fc.tuple(share, fc.double({ min: -18, max: 0, noNaN: true })).map(([at, size]) => {
  const { start, end } = stage.extent;
  const length = (end - start) * 2 ** size;
  const from = start + (end - start - length) * at;
  return clampView({ start: from, end: from + length }, stage.extent, stage.leastMs);
});

test('of thousands, marks and counts together are all the milestones in view, and few marks are drawn', () => {
  fc.assert(
    fc.property(views, fc.boolean(), fc.boolean(), (view, even, said) => {
      const base = even ? stage.trueScale : stage.expanded;
      const { marks, clusters } = place(view, { base, statements: said });
      const { columns } = stage;
      const inView = Array.from({ length: columns.length }, (_, i) => i).filter((i) => {
        const statement = ((columns.flags[i] ?? 0) & 1) !== 0;
        return (
          (columns.start[i] ?? 0) < view.end && (columns.end[i] ?? 0) > view.start && (said || !statement)
        );
      });
      const counted = clusters.reduce((sum, { count }) => sum + count, 0);
      expect(marks.length + counted).toBe(inView.length);
      expect(new Set(marks.map(({ drawn }) => drawn.ordinal)).size).toBe(marks.length);
      expect(clusters.filter(({ members, count }) => members === null && count < 2)).toEqual([]);
      expect(marks.length).toBeLessThanOrEqual(130);
      expect(clusters.length).toBeLessThanOrEqual(130);
    }),
    { numRuns: 300 },
  );
}, 120_000);

test('every milestone without a mark is counted in exactly one counted mark', () => {
  fc.assert(
    fc.property(views, (view) => {
      const { marks, clusters } = place(view);
      const drawn = new Set(marks.map((mark) => mark.drawn.ordinal));
      const { columns } = stage;
      for (let i = 0; i < columns.length; i += 7) {
        const statement = ((columns.flags[i] ?? 0) & 1) !== 0;
        if (statement || drawn.has(i)) continue;
        if (!((columns.start[i] ?? 0) < view.end && (columns.end[i] ?? 0) > view.start)) continue;
        expect(clusters.filter((c) => clusterHolds(c, i, stage, view.start))).toHaveLength(1);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('no two boxes of a lane touch', () => {
  fc.assert(
    fc.property(views, (view) => {
      const { marks, clusters } = place(view);
      const boxes = [
        ...marks.map(({ x, y, fit }) => ({ y, x0: x + fit.boxStart, x1: x + fit.boxEnd })),
        ...clusters.map(({ y, x, widthPx }) => ({ y, x0: x, x1: x + widthPx })),
      ].sort((a, b) => a.y - b.y || a.x0 - b.x0);
      boxes.forEach((box, i) => {
        const next = boxes[i + 1];
        if (next && next.y === box.y) expect(next.x0).toBeGreaterThanOrEqual(box.x1 - 0.02);
      });
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('the density counts every milestone that begins in view, in bins from edge to edge', () => {
  fc.assert(
    fc.property(views, (view) => {
      for (const { track, edges, counts } of place(view).densities) {
        expect(edges).toHaveLength(counts.length + 1);
        expect([edges[0], edges.at(-1)]).toEqual([0, Math.round(stage.plotPx)]);
        expect(edges.slice(1).every((x, i) => x > (edges[i] ?? 0))).toBe(true);
        const begun = [...(stage.tracks[track]?.happened.start ?? [])].filter(
          (start) => start >= view.start && start < view.end,
        );
        expect(counts.reduce((sum, n) => sum + n, 0)).toBe(begun.length);
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('wider counted marks need wider bins', () => {
  const sizes = (px: number): number[] =>
    place(stage.extent, { clusterPx: () => px }).clusters.map(({ widthPx }) => widthPx);
  expect(sizes(300).length).toBeLessThan(sizes(60).length);
});

test('a zoom step splits the counted marks of few tracks at a time', () => {
  const clustersAt = (step: number) =>
    place(zoomAbout(stage.expanded, stage.extent, 1.09 ** step, stage.plotPx * 0.6, stage.leastMs)).clusters;
  for (let step = 1; step < 40; step += 1) {
    const before = new Set(clustersAt(step - 1).map(({ key }) => key));
    const clusters = clustersAt(step);
    const parted = clusters.filter(({ key }) => !before.has(key));
    expect(parted.length, `step ${step}`).toBeLessThan(clusters.length / 3);
  }
});

test('on a narrow plot a counted mark still opens a nearer view', () => {
  const { plotPx, extent, expanded } = narrow;
  for (let step = 0; step < 24; step += 1) {
    const view = zoomAbout(expanded, extent, 1.09 ** step, plotPx * 0.6, stage.leastMs);
    const { clusters } = placeOn(narrow, view, { clusterPx: (n) => 30 + 8 * String(n).length });
    expect(clusters.length).toBeGreaterThan(0);
    for (const cluster of clusters)
      expect(same(partingView(cluster, extent), view), `${cluster.key} at step ${step}`).toBe(false);
  }
});

test('the selected milestone has a mark of its own among thousands', () => {
  const { clusters } = place(stage.extent);
  const dense = clusters.find(({ members, count }) => members === null && count > 50);
  if (!dense) throw new Error('no counted mark of more than 50');
  const list = stage.tracks[dense.track]?.happened;
  const at = list?.start.findIndex((start) => start >= dense.span.start && start < dense.span.end) ?? -1;
  const selected = list?.ordinal[at] ?? -1;
  const { marks } = place(stage.extent, { selected });
  expect(marks.some(({ drawn }) => drawn.ordinal === selected)).toBe(true);
});

test('opening one counted mark after another leads to marks, or to an hour whose members open in turn', () => {
  let view: PlaceInput['view'] = stage.extent;
  for (let steps = 0; steps < 12; steps += 1) {
    const dense = place(view).clusters.find(({ members }) => members === null);
    if (!dense) return;
    const next = partingView(dense, stage.extent);
    if (!same(next, view)) {
      expect(next.end - next.start).toBeLessThan(view.end - view.start);
      view = next;
      continue;
    }
    // The counted mark fills the view or an hour: each click opens the next member, and the first after the last.
    const first = nextIn(dense, null, stage);
    const second = nextIn(dense, first, stage);
    expect(first).not.toBe(second);
    for (const ordinal of [first, second])
      expect(clusterHolds(dense, ordinal ?? -1, stage, view.start)).toBe(true);
    return;
  }
  throw new Error('no end after twelve steps');
});

test('in the overview of a dense dataset each bin counts the milestones that hold some moment of it', () => {
  expect(stage.index.dense).toBe(true);
  overviewCounts(stage).forEach(({ edges, counts }, track) => {
    expect([edges[0], edges.at(-1)]).toEqual([0, stage.plotPx]);
    expect(edges).toHaveLength(Math.ceil(stage.plotPx / 3) + 1);
    const spans = stage.tracks[track]?.happened;
    const times = edges.map((px) => stage.trueScale.toTime(px));
    for (let i = 0; i < counts.length; i += 40) {
      const [from = 0, to = 0] = [times[i], times[i + 1]];
      const held = [...(spans?.start ?? [])].filter((start, n) => start < to && (spans?.end[n] ?? 0) > from);
      expect(counts[i]).toBe(held.length);
    }
  });
});

test('counted days never touch, have room for their number, and stay on the overview', () => {
  const days = Array.from({ length: 12 }, (_, i) => {
    const start = instant(stage.extent.start + ((stage.extent.end - stage.extent.start) * i * i) / 300);
    return { start, end: instant(start + 86_400_000), inside: Array.from({ length: 900 - i }, (_m, k) => k) };
  });
  const counted = countedDays({ ...stage, busyDays: days }, estimateText);
  expect(counted.length).toBeGreaterThan(1);
  expect(counted.length).toBeLessThan(days.length);
  expect(counted[0]?.day).toBe(days[0]);
  const placed = counted.toSorted((a, b) => a.x0 - b.x0);
  placed.forEach(({ x0, x1, widthPx, day }, i) => {
    expect(x0).toBeGreaterThanOrEqual(placed[i - 1]?.x1 ?? 0);
    expect(x1).toBeLessThanOrEqual(stage.plotPx);
    expect(x1 - x0).toBeGreaterThanOrEqual(24);
    expect(widthPx).toBeGreaterThan(estimateText(`${day.inside.length}`, stage.metrics.smallPx));
  });
});
