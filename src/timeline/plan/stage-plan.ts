import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FLAG, type MilestoneColumns, type TrackIntervals } from '../../dataset/model/milestone-columns';
import type { BrokenLabel } from '../../geometry/packing/break-label';
import type { BaseScale } from '../../geometry/scale/base-scale';
import type { Span } from '../../time/span';
import type { BusyDaySpan } from './busy-days';
import type { DrawnMilestone } from './drawn-milestone';
import type { Row, StageMetrics } from './stage-metrics';

/** All that stays while the reader zooms, pans, selects, shows statements or changes the scale. */
export interface StagePlan {
  readonly index: DatasetIndex;
  /** Too many milestones to draw each of them: see `isDense`. */
  readonly dense: boolean;
  readonly columns: MilestoneColumns;
  readonly tracks: readonly TrackIntervals[];
  readonly metrics: StageMetrics;
  readonly extent: Span;
  /** By ordinal, made on demand and remembered. `null` where there is no milestone, or one without a date. */
  readonly drawnAt: (ordinal: number) => DrawnMilestone | null;
  /** Width of its label, measured on demand. */
  readonly labelPx: (ordinal: number) => number;
  /** Its label in two lines; `null` where it cannot be broken. */
  readonly broken: (ordinal: number) => BrokenLabel | null;
  /** By ordinal: the lane of each mark at the whole extent. Empty for a dense dataset. */
  readonly laneOf: ReadonlyMap<number, number>;
  readonly expanded: BaseScale;
  /** One px is the same time everywhere. */
  readonly trueScale: BaseScale;
  readonly rows: readonly Row[];
  readonly busyDays: readonly BusyDaySpan[];
  /** Whether any milestone has a time of day. */
  readonly clock: boolean;
  /** Px from the left edge of the drawing. */
  readonly plotX: number;
  readonly plotPx: number;
  readonly shelfPx: number;
  readonly stageY: number;
  readonly stagePx: number;
}

/** Right of the marks on the shelf: room for the focus ring. */
export const SHELF_EDGE_PX = 3;
/** Between the plot and the marks on the shelf. */
export const SHELF_MARGIN_PX = 14;

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
