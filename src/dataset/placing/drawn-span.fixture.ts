import type { Instant } from '../../time/instant';
import type { DatasetIndex } from '../model/dataset-index';
import { DOUBTFUL, FLAG } from '../model/milestone-columns';
import type { LookUp } from '../model/milestone-list';

/** Where a milestone is drawn. `null` ends are open; both `null` is undated. */
export interface DrawnSpan {
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** We chose the span inside its bounds, or the source is not sure: drawn dashed. */
  readonly approximate: boolean;
  /** We chose the span inside its bounds. */
  readonly placed: boolean;
}

/** The drawn span of each milestone, by its id. */
export function drawnSpans({ milestones, columns }: DatasetIndex): LookUp<DrawnSpan> {
  return {
    get: (id) => {
      const ordinal = milestones.indexOf(id);
      if (ordinal < 0) return undefined;
      const flags = columns.flags[ordinal] ?? 0;
      return {
        start: finite(columns.start[ordinal]),
        end: finite(columns.end[ordinal]),
        approximate: (flags & (FLAG.placed | DOUBTFUL)) !== 0,
        placed: (flags & FLAG.placed) !== 0,
      };
    },
  };
}

function finite(bound: number | undefined): Instant | null {
  return Number.isFinite(bound) ? (bound as Instant) : null;
}
