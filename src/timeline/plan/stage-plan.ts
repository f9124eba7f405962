import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { MilestoneColumns, TrackIntervals } from '../../dataset/model/milestone-columns';
import type { LanePlace } from '../../geometry/packing/lane-room';
import type { BaseScale } from '../../geometry/scale/base-scale';
import type { Span } from '../../time/span';
import type { BusyDay } from './busy-days';
import type { ChipPlan } from './chip-rows';
import type { Details } from './details';
import type { StageMilestone } from './drawn-milestone';
import type { Row, StageMetrics } from './stage-metrics';

/** What the drawing knows about all milestones together, independent of its size. */
export interface Survey {
  readonly index: DatasetIndex;
  /** Too many milestones to draw each of them: see `isDense`. */
  readonly dense: boolean;
  readonly columns: MilestoneColumns;
  readonly tracks: readonly TrackIntervals[];
  readonly extent: Span;
  /** Busiest first. */
  readonly busyDays: readonly BusyDay[];
  /** Whether any milestone has a time of day. */
  readonly clock: boolean;
  /** The shortest view, ms. */
  readonly leastMs: number;
  readonly details: Details;
}

/** Everything that stays the same while the reader zooms, pans, selects, shows statements or changes the scale. */
export interface StagePlan extends Survey {
  readonly metrics: StageMetrics;
  /** By ordinal, made on demand and remembered. `null` where there is no milestone. */
  readonly markAt: (ordinal: number) => StageMilestone | null;
  /** The mark of a dated milestone; otherwise `null`. */
  readonly drawnAt: (ordinal: number) => StageMilestone | null;
  /** By ordinal: the place of each mark at the whole extent. Empty for a dense dataset. */
  readonly placeOf: ReadonlyMap<number, LanePlace | undefined>;
  readonly expanded: BaseScale;
  /** Every px stands for the same length of time. */
  readonly trueScale: BaseScale;
  /** With every lane that a track may use. A view draws only those it needs: see `Placed`. */
  readonly rows: readonly Row[];
  /** By track: its title, in one line or two. */
  readonly titles: readonly (readonly string[])[];
  /** Of the drawing. */
  readonly widthPx: number;
  /** The room for the drawing. One of many tracks is higher, and scrolls. */
  readonly heightPx: number;
  /** Height of the room for the tracks. */
  readonly roomPx: number;
  /** Px from the left edge of the drawing. */
  readonly plotX: number;
  readonly plotPx: number;
  readonly stageY: number;
  readonly chips: ChipPlan;
}
