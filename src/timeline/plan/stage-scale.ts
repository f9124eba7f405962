import { countBegun } from '../../dataset/placing/intervals';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { densityScale } from '../../geometry/scale/density-scale';
import { expandedScale } from '../../geometry/scale/expanded-scale';
import type { Arrows } from '../../geometry/scale/find-pieces';
import { ARROW_PX } from '../../ui/BarShape';
import { partsOf } from './busy-days';
import type { StageMilestone } from './drawn-milestone';
import type { StagePlan, Survey } from './stage-plan';

/** What the expanded scale is made from. */
interface ScaleInput {
  readonly survey: Survey;
  readonly plotPx: number;
  readonly lanes: number;
  /** Least width of a part of a busy day. */
  readonly partPx: number;
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

/** Packs all marks for trial, so that each piece of the scale is as wide as its labels need. */
export function packedScale({ survey, plotPx, lanes, partPx, gapPx, markAt }: ScaleInput): Scaled {
  const { tracks, busyDays, columns, extent, details } = survey;
  const all = tracks
    .flatMap(({ happened }) => [...happened.ordinal].flatMap((i) => markAt(i) ?? []))
    // What matters more comes first. Then by start, of equal starts the longer first: so first fit needs the fewest lanes.
    .sort(
      (a, b) => a.importance - b.importance || a.start - b.start || b.end - a.end || a.ordinal - b.ordinal,
    );
  const packed = expandedScale(
    all.map((d) => ({
      start: d.start,
      end: d.end,
      labelPx: d.labelPx + d.countPx + d.notePx,
      twoLinesPx: d.broken ? d.broken.widthPx + d.countPx : undefined,
      group: d.track,
      slim: d.slim,
      folded: details.wholeOf.has(d.ordinal),
      ...(d.note ? { arrows: arrowsOf(d) } : {}),
    })),
    {
      extent,
      widthPx: plotPx,
      wholes: busyDays.flatMap((day) => partsOf(day, columns)).map(within(extent)),
      wholePx: partPx,
      lanes,
      groups: Math.max(tracks.length, 1),
      gapPx,
    },
  );
  const laneOf = new Map(all.map((d, i) => [d.ordinal, packed.laneOf[i]]));
  return { scale: packed.scale, lanes: packed.lanes, laneOf };
}

function arrowsOf({ openStart, openEnd }: StageMilestone): Arrows {
  return { before: openStart ? ARROW_PX : 0, after: openEnd ? ARROW_PX : 0 };
}

/** Least share of all milestones that gives a day of a dense dataset a piece of its own. */
const BUSY_SHARE = 0.01;

/** For a dense dataset: the more milestones begin in a piece, the wider it is. All tracks have the same number of lanes. */
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
