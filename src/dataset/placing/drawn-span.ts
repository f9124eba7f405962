import type { Instant } from '../../time/instant';
import type { DatasetIndex } from '../model/dataset-index';
import { DOUBTFUL, FACT } from '../model/milestone-flags';
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

/** By id, what `facts` say by place: bounds, and inside one day the order that the text gives. */
export function drawnSpans({ milestones, facts }: DatasetIndex): LookUp<DrawnSpan> {
  return {
    size: facts.length,
    has: (id) => milestones.indexOf(id) >= 0,
    get: (id) => {
      const place = milestones.indexOf(id);
      if (place < 0) return undefined;
      const flags = facts.flags[place] ?? 0;
      return {
        start: stated(facts.start[place]),
        end: stated(facts.end[place]),
        approximate: (flags & (FACT.placed | DOUBTFUL)) !== 0,
        placed: (flags & FACT.placed) !== 0,
      };
    },
  };
}

function stated(bound: number | undefined): Instant | null {
  return Number.isFinite(bound) ? (bound as Instant) : null;
}
