import { countBefore } from '../../dataset/placing/intervals';
import type { Intervals } from '../../dataset/model/milestone-columns';
import type { ShownStatements, StagePlan } from '../plan/stage-plan';

/**
 * The first milestone that begins in the next busy piece of the axis (`step` 1), or in the one before (-1). The shelf of
 * undated milestones comes after the last piece. `null` where there is no further piece.
 */
export function stepTier(
  plan: StagePlan,
  statements: ShownStatements,
  from: number,
  step: 1 | -1,
): number | null {
  const tiers = tiersOf(plan, statements);
  const here = tierOf(plan, from);
  for (let at = here + step; at >= 0 && at < tiers.length; at += step) {
    const first = tiers[at]?.() ?? null;
    if (first !== null) return first;
  }
  return null;
}

/** For each tier (the busy pieces in order of time, then the shelf), a function that finds its first milestone. */
function tiersOf(plan: StagePlan, statements: ShownStatements): (() => number | null)[] {
  const { tracks, columns } = plan;
  const all = statements === 'all';
  const lists = tracks.flatMap(({ happened, said }) => (all ? [happened, said] : [happened]));
  const shelf = tracks.flatMap(({ undated, undatedSaid }) => [
    ...undated.subarray(0, 1),
    ...(all ? undatedSaid.subarray(0, 1) : []),
  ]);
  const start = (ordinal: number): number => columns.start[ordinal] ?? Number.NaN;
  const earliest = (ordinals: readonly number[]): number | null =>
    ordinals.toSorted((a, b) => start(a) - start(b) || a - b)[0] ?? null;
  return [
    ...busyPieces(plan).map(
      ({ from, to }) =>
        () =>
          earliest(lists.flatMap((list) => firstBegun(list, from, to))),
    ),
    () => shelf.toSorted((a, b) => a - b)[0] ?? null,
  ];
}

/**
 * The number of the tier in which a milestone begins. A milestone that begins in a gap counts to the busy piece before it,
 * one with an open beginning to -1.
 */
function tierOf(plan: StagePlan, ordinal: number): number {
  const pieces = busyPieces(plan);
  const start = plan.columns.start[ordinal] ?? Number.NaN;
  return Number.isNaN(start) ? pieces.length : pieces.findLastIndex(({ from }) => start >= from);
}

function busyPieces({ expanded }: StagePlan): { from: number; to: number }[] {
  return expanded.pieces.filter(({ kind }) => kind === 'busy').map(({ t0, t1 }) => ({ from: t0, to: t1 }));
}

/** The earliest that begins in a piece. Of several that begin at the same time, the first in reading order. */
function firstBegun({ start, ordinal }: Intervals, from: number, to: number): number[] {
  const at = countBefore(start, from);
  const begin = start[at] ?? Infinity;
  if (begin >= to) return [];
  let first = ordinal[at] ?? Infinity;
  for (let i = at + 1; start[i] === begin; i += 1) first = Math.min(first, ordinal[i] ?? Infinity);
  return [first];
}
