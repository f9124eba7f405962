import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { MilestoneColumns } from '../../dataset/model/milestone-columns';
import type { TrackIntervals } from '../../dataset/placing/track-intervals';
import type { BrokenLabel } from '../../geometry/packing/break-label';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
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
  /** By ordinal, made on demand and kept. `null` where there is no milestone, or one without a date. */
  readonly drawnAt: (ordinal: number) => DrawnMilestone | null;
  /** Width of its label, measured on demand. */
  readonly labelPx: (ordinal: number) => number;
  /** Its label in two lines; `null` where it cannot be broken. */
  readonly broken: (ordinal: number) => BrokenLabel | null;
  /** By ordinal: the lane of each mark at the whole extent. Empty for a dense dataset. */
  readonly laneOf: ReadonlyMap<number, number>;
  readonly expanded: BaseScale;
  /** The true scale. */
  readonly even: BaseScale;
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

/** What the expanded scale is made from. */
export interface ScaleInput {
  readonly tracks: readonly TrackIntervals[];
  readonly days: readonly BusyDaySpan[];
  readonly columns: MilestoneColumns;
  readonly extent: Span;
  readonly plotPx: number;
  readonly lanes: number;
  readonly gapPx: (gap: TimeSpan) => number;
  readonly drawn: (ordinal: number) => DrawnMilestone | null;
  readonly labelPx: (ordinal: number) => number;
  readonly broken: (ordinal: number) => BrokenLabel | null;
}

/** The expanded scale, and what its trial packing found. */
export interface Scaled {
  readonly scale: BaseScale;
  /** By track. */
  readonly lanes: readonly number[];
  readonly laneOf: ReadonlyMap<number, number>;
}

/** Right of the marks on the shelf: room for the focus ring. */
export const SHELF_EDGE_PX = 3;
/** Between the plot and the marks on the shelf. */
export const SHELF_MARGIN_PX = 14;

/** Cuts a day to the part that the scale holds. */
export function within(extent: TimeSpan): (day: TimeSpan) => TimeSpan {
  return ({ start, end }) => ({ start: Math.max(start, extent.start), end: Math.min(end, extent.end) });
}
