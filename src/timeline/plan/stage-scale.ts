import { countBegun } from '../../dataset/placing/intervals';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { densityScale } from '../../geometry/scale/density-scale';
import { expandedScale } from '../../geometry/scale/expanded-scale';
import { partsOf } from './busy-days';
import type { StageMilestone } from './drawn-milestone';
import type { StagePlan, Survey } from './stage-plan';

/** What the expanded scale is made from. */
interface ScaleInput {
  readonly survey: Survey;
  readonly plotPx: number;
  readonly lanes: number;
  readonly gapPx: (gap: TimeSpan) => number;
  readonly markAt: (ordinal: number) => StageMilestone | null;
}

/** The expanded scale, and what its trial packing found. */
interface Scaled {
  readonly scale: BaseScale;
  /** By track. */
  readonly lanes: readonly number[];
  readonly laneOf: StagePlan['laneOf'];
}

/** All marks are packed for trial, so that each piece of the scale is as wide as its labels need. */
export function packedScale({ survey, plotPx, lanes, gapPx, markAt }: ScaleInput): Scaled {
  const { tracks, busyDays, columns, extent } = survey;
  const all = tracks
    .flatMap(({ happened }) => [...happened.ordinal].flatMap((i) => markAt(i) ?? []))
    // By drawn start, longer first: first fit in this order needs the fewest lanes.
    .sort((a, b) => a.start - b.start || b.end - a.end || a.ordinal - b.ordinal);
  const packed = expandedScale(
    all.map((d) => ({
      start: d.start,
      end: d.end,
      labelPx: d.labelPx,
      twoLinesPx: d.broken?.widthPx,
      group: d.track,
    })),
    {
      extent,
      widthPx: plotPx,
      wholes: busyDays.flatMap((day) => partsOf(day, columns)).map(within(extent)),
      lanes,
      groups: Math.max(tracks.length, 1),
      leastLanes: tracks.map(({ undated }) => undated.length),
      gapPx,
    },
  );
  const laneOf = new Map(all.map((d, i) => [d.ordinal, packed.laneOf[i]]));
  return { scale: packed.scale, lanes: packed.lanes, laneOf };
}

/** A day of a dense dataset gets a piece of its own if it holds this share of all milestones. */
const BUSY_SHARE = 0.01;

/** For a dense dataset: each piece is as wide as many milestones begin in it, and all tracks have as many lanes. */
export function countedScale({ survey, plotPx, lanes, gapPx }: ScaleInput): Scaled {
  const { tracks, busyDays, columns, extent } = survey;
  const busy = busyDays.filter((day) => day.inside.length >= BUSY_SHARE * columns.length);
  const scale = densityScale({
    extent,
    widthPx: plotPx,
    countIn: ({ start, end }) =>
      tracks.reduce((sum, { happened }) => sum + countBegun(happened, start, end), 0),
    wholes: busy.map(within(extent)),
    gapPx,
  });
  const each = Math.max(Math.floor(lanes / Math.max(tracks.length, 1)), 1);
  return { scale, lanes: tracks.map(() => each), laneOf: new Map() };
}

/** Cuts a day to the part that the scale holds. */
function within(extent: TimeSpan): (day: TimeSpan) => TimeSpan {
  return ({ start, end }) => ({ start: Math.max(start, extent.start), end: Math.min(end, extent.end) });
}
