import { expect, test } from 'vitest';
import { panBy, viewTransform, zoomAbout } from '../../geometry/view/view-transform';
import { looksAlike, type PlacedMark } from './placed-mark';
import { placeOn, realStage } from '../plan/real-stage.fixture';

const stage = realStage(1_440, 'zh');
const base = stage.expanded;
/** Bars that begin, end, or do neither in view. */
const zoomed = zoomAbout(base, stage.extent, 2, stage.plotPx / 2, 1);

/** Views of a drag, 8 px apart. */
const views = Array.from({ length: 40 }, (_, i) => panBy(base, zoomed, -8 * i));

function marksAt(step: number, panned: boolean): Map<string, PlacedMark> {
  const { marks } = placeOn(stage, views[step] ?? zoomed, { panned });
  return new Map(marks.map((mark) => [mark.drawn.milestone.id, mark]));
}

function changedBetween(panned: boolean): number[] {
  return views.slice(1).map((_, i) => {
    const [before, after] = [marksAt(i, panned), marksAt(i + 1, panned)];
    return [...after].filter(([id, mark]) => {
      const last = before.get(id);
      return last !== undefined && !looksAlike(last, mark);
    }).length;
  });
}

const median = (all: number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;

test('a step of a pan draws few marks anew', () => {
  const [still, panned] = [changedBetween(false), changedBetween(true)];
  // Cut at the edge they all change; else only words that stay in view while their bar leaves it.
  expect(median(still)).toBeGreaterThan(5);
  expect(median(panned)).toBeLessThanOrEqual(2);
});

test('what a pan shows inside the plot is what is shown at rest', () => {
  const inside = ({ x0, x1 }: PlacedMark) => [Math.max(x0, 0), Math.min(x1, stage.plotPx)];
  for (const step of [0, 13, 39]) {
    const [still, panned] = [marksAt(step, false), marksAt(step, true)];
    expect([...panned.keys()].sort()).toEqual([...still.keys()].sort());
    for (const [id, mark] of panned) expect(inside(mark)).toEqual(inside(still.get(id) ?? mark));
  }
});

test('in the group that a pan moves, a mark with an end in view stays where it is', () => {
  const at = (step: number): [string, number][] =>
    [...marksAt(step, true)]
      .filter(([, { x0 }]) => x0 > 0)
      .map(([id, { x0 }]) => [id, x0 + viewTransform(base, views[step] ?? zoomed).shiftPx]);
  const first = new Map(at(0));
  const later = at(20).filter(([id]) => first.has(id));
  expect(later.length).toBeGreaterThan(5);
  for (const [id, x] of later) expect(x).toBeCloseTo(first.get(id) ?? 0, 2);
});
