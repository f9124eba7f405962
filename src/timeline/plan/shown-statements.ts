import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { StagePlan } from './stage-plan';

/** The statements in the drawing: none, all, or only the selected one, by its ordinal. */
export type ShownStatements = 'none' | 'all' | number;

/** Statements stay off the axis unless the reader asks for all of them or selects one. */
export function shownStatements(index: DatasetIndex, all: boolean, selected: number | null): ShownStatements {
  if (all) return 'all';
  const isStatement = selected !== null && ((index.columns.flags[selected] ?? 0) & FLAG.statement) !== 0;
  return isStatement ? selected : 'none';
}

/** All statements, dated or not. */
export function countStatements({ tracks }: StagePlan): number {
  return tracks.reduce((sum, { said, undatedSaid }) => sum + said.ordinal.length + undatedSaid.length, 0);
}
