import { range } from 'd3';
import { expect, test } from 'vitest';
import { realStage } from '../plan/real-stage.fixture';
import { stepTier } from './use-stage-keys';

const plan = realStage(1_360, 'zh');
const { columns } = plan;
const startOf = (ordinal: number): number => columns.start[ordinal] ?? Number.NaN;
const isShown = (ordinal: number): boolean => plan.index.milestones.at(ordinal)?.kind !== 'statement';
const happened = range(columns.length).filter(isShown);
const busy = plan.expanded.pieces.filter(({ kind }) => kind === 'busy');

/** The ordinals of all further steps from a milestone. */
function walk(from: number, step: 1 | -1): number[] {
  const next = stepTier(plan, isShown, from, step);
  return next === null ? [] : [next, ...walk(next, step)];
}

test('steps lead to the earliest milestone of each busy piece, then to the undated ones', () => {
  const firsts = busy.flatMap(({ t0, t1 }) => {
    const begun = happened.filter((o) => startOf(o) >= t0 && startOf(o) < t1);
    return begun.toSorted((a, b) => startOf(a) - startOf(b) || a - b).slice(0, 1);
  });
  const undated = happened.find((o) => Number.isNaN(startOf(o)));
  expect(firsts.length).toBeGreaterThan(2);
  expect([firsts[0], ...walk(firsts[0] ?? -1, 1)]).toEqual([...firsts, undated]);
  expect(walk(undated ?? -1, -1)).toEqual(firsts.toReversed());
});

test('a step from any milestone of a piece leaves the piece', () => {
  const crowded = busy.flatMap(({ t0, t1 }, i) => {
    const inside = happened.filter((o) => startOf(o) >= t0 && startOf(o) < t1);
    return i > 0 && inside.length > 1 ? [{ t0, t1, inside }] : [];
  });
  expect(crowded.length).toBeGreaterThan(0);
  for (const { t0, t1, inside } of crowded) {
    for (const ordinal of inside) {
      expect(startOf(stepTier(plan, isShown, ordinal, -1) ?? -1)).toBeLessThan(t0);
      expect(startOf(stepTier(plan, isShown, ordinal, 1) ?? -1)).not.toBeLessThan(t1);
    }
  }
});
