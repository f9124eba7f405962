import type { Instant } from '../../time/instant';
import type { DatasetIndex } from '../model/dataset-index';
import { DOUBTFUL, FLAG } from '../model/milestone-columns';
import type { LookUp } from '../model/milestone-list';

/** Where a milestone is drawn. `null` ends are open; both `null` is undated. */
export interface DrawnSpan {
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** The place inside the bounds is ours, or the source is not sure: drawn dashed. */
  readonly approximate: boolean;
  /** The place inside the bounds is ours. */
  readonly placed: boolean;
}

/** By id, what `columns` say by place: bounds, and inside one day the order that the text gives. */
export function drawnSpans({ milestones, columns }: DatasetIndex): LookUp<DrawnSpan> {
  return {
    size: columns.length,
    has: (id) => milestones.indexOf(id) >= 0,
    get: (id) => {
      const place = milestones.indexOf(id);
      if (place < 0) return undefined;
      const flags = columns.flags[place] ?? 0;
      return {
        start: stated(columns.start[place]),
        end: stated(columns.end[place]),
        approximate: (flags & (FLAG.placed | DOUBTFUL)) !== 0,
        placed: (flags & FLAG.placed) !== 0,
      };
    },
  };
}

function stated(bound: number | undefined): Instant | null {
  return Number.isFinite(bound) ? (bound as Instant) : null;
}
