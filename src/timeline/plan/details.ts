import type { Milestone } from '../../dataset/model/schema';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { DatasetIndex } from '../../dataset/model/dataset-index';

/** Details (importance 3) and the milestones within which they show until there is room for each. By ordinal. */
export interface Details {
  readonly wholeOf: ReadonlyMap<number, number>;
  readonly of: ReadonlyMap<number, readonly number[]>;
}

/** A dense dataset counts its milestones instead. */
export function detailsIn(index: DatasetIndex): Details {
  const { columns, intervals, dense } = index;
  const wholeOf = new Map<number, number>();
  const of = new Map<number, number[]>();
  if (dense) return { wholeOf, of };
  const above = (milestone: Milestone | undefined): number =>
    index.milestones.indexOf(milestone?.partOf ?? milestone?.foldInto ?? '');
  for (const { happened } of intervals) {
    for (const ordinal of happened.ordinal) {
      if (columns.importance[ordinal] !== 3) continue;
      // A detail of a detail shows within the whole. In a foreign file they may form a circle.
      const seen = new Set<number>([ordinal]);
      let whole = above(index.milestones.at(ordinal));
      while (columns.importance[whole] === 3 && !seen.has(whole)) {
        seen.add(whole);
        whole = above(index.milestones.at(whole));
      }
      const isShown = whole >= 0 && !seen.has(whole) && ((columns.flags[whole] ?? 0) & FLAG.statement) === 0;
      if (!isShown || Number.isNaN(columns.start[whole])) continue;
      wholeOf.set(ordinal, whole);
      of.set(whole, [...(of.get(whole) ?? []), ordinal]);
    }
  }
  return { wholeOf, of };
}

/** Before and after the count of details. */
export const COUNT_PAD_PX = 8;

export function countText(details: number): string {
  return details < 2 ? '' : `· ${details}`;
}
