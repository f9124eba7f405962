import { countBegun } from '../../dataset/placing/intervals';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { densityScale } from '../../geometry/scale/density-scale';
import { expandedScale } from '../../geometry/scale/expanded-scale';
import type { Span } from '../../time/span';
import { HOUR_MS } from '../../time/units';
import { fromWallClock } from '../../time/zone';
import { ARROW_PX } from '../../ui/BarShape';
import { momentIn } from '../axis/time-words';
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
  /** Width at which the axis has room for the names of the years in a span. */
  readonly namedPx: (span: TimeSpan) => number;
  readonly markAt: (ordinal: number) => StageMilestone | null;
}

/** The expanded scale, and what its trial packing found. */
interface Scaled {
  readonly scale: BaseScale;
  /** By track. */
  readonly lanes: readonly number[];
  readonly placeOf: StagePlan['placeOf'];
  readonly crowded: boolean;
}

/** Packs all marks for trial, so that each piece of the scale is as wide as its labels need. */
export function packedScale({ survey, plotPx, lanes, partPx, gapPx, namedPx, markAt }: ScaleInput): Scaled {
  const { tracks, busyDays, columns, extent, details } = survey;
  const rankOf = ({ slim, start, importance }: StageMilestone): number =>
    slim && start === extent.start ? 0 : importance;
  const all = tracks
    .flatMap(({ happened }) => [...happened.ordinal].flatMap((i) => markAt(i) ?? []))
    // What runs through the busy day from the very beginning is above the rest. Of the rest what matters more comes first. Then by
    // start, of equal starts the longer first: so first fit needs the fewest lanes.
    .sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start || b.end - a.end || a.ordinal - b.ordinal);
  const items = all.map((d) => {
    // The number of statements alone takes no room from a label: it follows the bar where it has none on it.
    const countPx = details.of.has(d.ordinal) ? d.countPx : 0;
    // The scale makes room for the hour of an instant: a second as wide as a label would be a bar under its own words.
    const hour = Math.min(d.start, extent.end - HOUR_MS);
    const { start, end } = d.shape === 'point' ? { start: hour, end: hour + HOUR_MS } : d;
    return {
      start,
      end,
      labelPx: d.labelPx + d.notePx + countPx,
      insideCountPx: d.countPx - countPx,
      twoLinesPx: d.broken ? d.broken.widthPx + countPx : undefined,
      group: d.track,
      slim: d.slim,
      folded: details.wholeOf.has(d.ordinal),
      arrows: { before: d.openStart ? ARROW_PX : 0, after: d.openEnd ? ARROW_PX : 0 },
    };
  });
  const packed = expandedScale(items, {
    extent,
    widthPx: plotPx,
    wholes: busyDays.flatMap((day) => partsOf(day, columns)).map(within(extent)),
    leads: busyDays.flatMap((day) => leadOf(day, survey)),
    wholePx: partPx,
    namedPx,
    lanes,
    groups: Math.max(tracks.length, 1),
    gapPx,
  });
  const placeOf = new Map(all.map((d, i) => [d.ordinal, items[i] && packed.places.get(items[i])]));
  return { ...packed, placeOf };
}

/** The year of a busy day as far as it lies before it: beside whole years, what is known of a few months would be a sliver. */
function leadOf(day: Span, { index, extent, busyDays }: Survey): Span[] {
  const { year } = momentIn(day.start, index.zone);
  const start = fromWallClock(new Date(0).setUTCFullYear(year, 0, 1), index.zone);
  const isFree = !busyDays.some((other) => other.start >= start && other.start < day.start);
  return isFree && start >= extent.start && start < day.start ? [{ start, end: day.start }] : [];
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
  return { scale, lanes: tracks.map(() => each), placeOf: new Map(), crowded: false };
}

/** Cuts a day to the part that the scale holds. */
function within(extent: TimeSpan): (day: TimeSpan) => TimeSpan {
  return ({ start, end }) => ({ start: Math.max(start, extent.start), end: Math.min(end, extent.end) });
}
