import type { Intervals } from '../../dataset/model/milestone-columns';
import { countBefore } from '../../dataset/placing/intervals';
import type { ShownStatements } from '../plan/shown-statements';
import type { StagePlan } from '../plan/stage-plan';

/**
 * The first milestone that begins in the next busy piece of the axis, or in the one before; `null` where there is none.
 * The shelf of undated ones comes after the last piece. Said and happened count alike where statements are shown.
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

/** What each tier begins with, asked when it is stepped on: the busy pieces in time, then the shelf. */
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
 * Number of the tier a milestone begins in; of the last busy piece before it, where it begins in a gap; -1 where its
 * beginning is not told.
 */
function tierOf(plan: StagePlan, ordinal: number): number {
  const pieces = busyPieces(plan);
  const start = plan.columns.start[ordinal] ?? Number.NaN;
  return Number.isNaN(start) ? pieces.length : pieces.findLastIndex(({ from }) => start >= from);
}

function busyPieces({ expanded }: StagePlan): { from: number; to: number }[] {
  return expanded.pieces.filter(({ kind }) => kind === 'busy').map(({ t0, t1 }) => ({ from: t0, to: t1 }));
}

/** Of those that begin together the first in reading order: the list has the longest first. */
function firstBegun({ start, ordinal }: Intervals, from: number, to: number): number[] {
  const at = countBefore(start, from);
  const begin = start[at] ?? Infinity;
  if (begin >= to) return [];
  let first = ordinal[at] ?? Infinity;
  for (let i = at + 1; start[i] === begin; i += 1) first = Math.min(first, ordinal[i] ?? Infinity);
  return [first];
}
