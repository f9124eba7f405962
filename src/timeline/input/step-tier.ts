import { least, range } from 'd3';
import type { StagePlan } from '../plan/stage-plan';

/**
 * The first milestone that begins in the next busy piece of the axis (`step` 1), or in the piece before (-1). The
 * undated milestones come after the last piece. `null` if there is no further piece.
 */
export function stepTier(
  { columns, expanded }: StagePlan,
  isShown: (ordinal: number) => boolean,
  from: number,
  step: 1 | -1,
): number | null {
  const pieces = expanded.pieces.filter(({ kind }) => kind === 'busy');
  const startOf = (ordinal: number): number => columns.start[ordinal] ?? Number.NaN;
  const isUndated = (ordinal: number): boolean => Number.isNaN(startOf(ordinal));
  // A milestone that begins in a gap counts to the busy piece before it, one with an open beginning to -1.
  const here = isUndated(from) ? pieces.length : pieces.findLastIndex(({ t0 }) => startOf(from) >= t0);
  const shown = range(columns.length).filter(isShown);
  for (let at = here + step; at >= 0 && at <= pieces.length; at += step) {
    const piece = pieces[at];
    const first = piece
      ? least(
          shown.filter((ordinal) => startOf(ordinal) >= piece.t0 && startOf(ordinal) < piece.t1),
          startOf,
        )
      : shown.find(isUndated);
    if (first !== undefined) return first;
  }
  return null;
}
