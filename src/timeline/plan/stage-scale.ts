import type { MilestoneColumns } from '../../dataset/model/milestone-columns';
import type { TrackIntervals } from '../../dataset/model/milestone-columns';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import type { BrokenLabel } from '../../geometry/packing/break-label';
import { expandedScale } from '../../geometry/scale/expanded-scale';
import type { Span } from '../../time/span';
import { type BusyDaySpan, partsOf } from './busy-days';
import type { DrawnMilestone } from './drawn-milestone';
import type { DenseParts } from '../dense/use-dense';

/** More milestones than this are not packed for trial: their scale follows density, and their lanes are even. */
export const MAX_PACKED = 1_500;

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

export function scaleOf(input: ScaleInput, dense: DenseParts | null): Scaled {
  return dense && input.columns.length > MAX_PACKED ? dense.countedScale(input) : packedScale(input);
}

/** Few enough to be packed for trial: each piece as wide as its words need. */
function packedScale({
  tracks,
  days,
  columns,
  extent,
  plotPx,
  lanes,
  gapPx,
  drawn,
  labelPx,
  broken,
}: ScaleInput): Scaled {
  const all = tracks
    .flatMap(({ happened }) => [...happened.ordinal].flatMap((i) => drawn(i) ?? []))
    // By drawn start, longer first: first fit in this order needs the fewest lanes.
    .sort((a, b) => a.start - b.start || b.end - a.end || a.ordinal - b.ordinal);
  const packed = expandedScale(
    all.map((d) => ({
      start: d.start,
      end: d.end,
      labelPx: labelPx(d.ordinal),
      twoLinesPx: broken(d.ordinal)?.widthPx,
      group: d.track,
    })),
    {
      extent,
      widthPx: plotPx,
      wholes: days.flatMap((day) => partsOf(day, columns)).map(within(extent)),
      lanes,
      groups: Math.max(tracks.length, 1),
      leastLanes: tracks.map(({ undated }) => undated.length),
      gapPx,
    },
  );
  const laneOf = all.flatMap((d, i): [number, number][] => {
    const lane = packed.laneOf[i];
    return lane === undefined ? [] : [[d.ordinal, lane]];
  });
  return { scale: packed.scale, lanes: packed.lanes, laneOf: new Map(laneOf) };
}

/** Cuts a day to what the scale holds of it. */
export function within(extent: TimeSpan): (day: TimeSpan) => TimeSpan {
  return ({ start, end }) => ({ start: Math.max(start, extent.start), end: Math.min(end, extent.end) });
}
