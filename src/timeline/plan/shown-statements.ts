import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { StagePlan } from './stage-plan';

/** Statements in the drawing: none, all of them, or the one that is selected, by its ordinal. */
export type ShownStatements = 'none' | 'all' | number;

/** Statements stay off the axis; the selected one is shown, since it was asked for. */
export function shownStatements(index: DatasetIndex, all: boolean, selected: number | null): ShownStatements {
  if (all) return 'all';
  const said = selected !== null && ((index.columns.flags[selected] ?? 0) & FLAG.statement) !== 0;
  return said ? selected : 'none';
}

/** All there are, dated or not. */
export function countStatements({ tracks }: StagePlan): number {
  return tracks.reduce((sum, { said, undatedSaid }) => sum + said.ordinal.length + undatedSaid.length, 0);
}
