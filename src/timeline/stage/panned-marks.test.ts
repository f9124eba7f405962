import { expect, test } from 'vitest';
import { panBy, viewTransform, zoomAbout } from '../../geometry/view/view-transform';
import { placeOn, realStage } from '../plan/real-stage.fixture';
import { isSameShape, type PlacedMark } from './placed-mark';

const stage = realStage(1_440, 'zh');
const base = stage.expanded;
/** In this view some bars have one end in view, some have both, some have none. */
const zoomed = zoomAbout(base, stage.extent, 2, stage.plotPx / 2, 1);

/** The views of a drag, 8 px apart. */
const views = Array.from({ length: 40 }, (_, i) => panBy(base, zoomed, -8 * i));

function marksAt(step: number, panned: boolean): Map<string, PlacedMark> {
  const { marks } = placeOn(stage, views[step] ?? zoomed, { panned });
  return new Map(marks.map((mark) => [mark.drawn.milestone.id, mark]));
}

/** By step of the drag: how many marks change more than their place. */
function changedInSteps(panned: boolean): number[] {
  return views.slice(1).map((_, i) => {
    const [before, after] = [marksAt(i, panned), marksAt(i + 1, panned)];
    return [...after].filter(([id, mark]) => {
      const last = before.get(id);
      return last !== undefined && !isSameShape(last, mark);
    }).length;
  });
}

const median = (all: number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;

test('a step of a pan changes the shape of few marks', () => {
  const [still, panned] = [changedInSteps(false), changedInSteps(true)];
  // At rest every bar that is cut at the edge of the plot changes. During a pan only labels whose bar leaves the view do.
  expect(median(still)).toBeGreaterThanOrEqual(3);
  expect(median(panned)).toBeLessThanOrEqual(2);
});

test('inside the plot a pan shows the same as a view at rest', () => {
  const inside = ({ x, widthPx }: PlacedMark) => [Math.max(x, 0), Math.min(x + widthPx, stage.plotPx)];
  for (const step of [0, 13, 39]) {
    const [still, panned] = [marksAt(step, false), marksAt(step, true)];
    expect([...panned.keys()].sort()).toEqual([...still.keys()].sort());
    for (const [id, mark] of panned) {
      const [start = 0, end = 0] = inside(mark);
      const [stillStart = 0, stillEnd = 0] = inside(still.get(id) ?? mark);
      expect(start).toBeCloseTo(stillStart, 6);
      expect(Math.abs(end - stillEnd)).toBeLessThan(0.02);
    }
  }
});

test('a mark with its start in view keeps its place inside the group that a pan moves', () => {
  const at = (step: number): [string, number][] =>
    [...marksAt(step, true)]
      .filter(([, { x }]) => x > 0)
      .map(([id, { x }]) => [id, x + viewTransform(base, views[step] ?? zoomed).shiftPx]);
  const first = new Map(at(0));
  const later = at(20).filter(([id]) => first.has(id));
  expect(later.length).toBeGreaterThan(5);
  for (const [id, x] of later) expect(x).toBeCloseTo(first.get(id) ?? 0, 2);
});
