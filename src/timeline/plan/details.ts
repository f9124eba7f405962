import type { Milestone } from '../../dataset/model/schema';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { DatasetIndex } from '../../dataset/model/dataset-index';

/** What folds, and the milestones within which it shows. By ordinal. */
export interface Details {
  /** Of each detail and each statement. */
  readonly wholeOf: ReadonlyMap<number, number>;
  /** The details of a whole (importance 3): they show within it until there is room for each. */
  readonly of: ReadonlyMap<number, readonly number[]>;
  /** The statements of a whole: once the reader asks for them, they show as their number within it. */
  readonly said: ReadonlyMap<number, readonly number[]>;
}

/**
 * A dense dataset counts its milestones instead.
 * @param parts Whether milestones of importance 2 that are part of another fold too, as where rows are short.
 */
export function detailsIn(index: DatasetIndex, parts = false): Details {
  const { columns, intervals, dense } = index;
  const wholeOf = new Map<number, number>();
  const of = new Map<number, number[]>();
  const said = new Map<number, number[]>();
  if (dense) return { wholeOf, of, said };
  const isStatement = (ordinal: number): boolean => ((columns.flags[ordinal] ?? 0) & FLAG.statement) !== 0;
  const isPart = (ordinal: number): boolean =>
    columns.importance[ordinal] === 2 && (columns.parent[ordinal] ?? -1) >= 0;
  const folds = (ordinal: number): boolean =>
    columns.importance[ordinal] === 3 || isStatement(ordinal) || (parts && isPart(ordinal));
  const above = (milestone: Milestone | undefined): number =>
    index.milestones.indexOf(milestone?.partOf ?? milestone?.foldInto ?? '');
  for (const { happened, said: spoken } of intervals) {
    for (const ordinal of [...happened.ordinal, ...spoken.ordinal]) {
      if (!folds(ordinal)) continue;
      // A detail of a detail shows within the whole. In a foreign file they may form a circle.
      const seen = new Set<number>([ordinal]);
      let whole = above(index.milestones.at(ordinal));
      while (folds(whole) && !seen.has(whole)) {
        seen.add(whole);
        whole = above(index.milestones.at(whole));
      }
      if (whole < 0 || seen.has(whole) || Number.isNaN(columns.start[whole])) continue;
      wholeOf.set(ordinal, whole);
      const folded = isStatement(ordinal) ? said : of;
      folded.set(whole, [...(folded.get(whole) ?? []), ordinal]);
    }
  }
  return { wholeOf, of, said };
}

/** Before and after the count of what is folded. */
export const COUNT_PAD_PX = 8;

export function countText(folded: number): string {
  return folded < 2 ? '' : `· ${folded}`;
}
