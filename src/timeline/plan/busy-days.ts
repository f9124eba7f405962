import { group, utcDay } from 'd3';
import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { DAY_PARTS, spanOfDayPart } from '../../time/day-part';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';
import { DAY_MS } from '../../time/units';

/** Fewer milestones than this fit above one another even if the day is narrow. */
const BUSY = 5;
/** A reader would not open more days. */
const MAX_DAYS = 12;

export interface BusyDay extends Span {
  /** Ordinals of the milestones that lie wholly inside. */
  readonly inside: readonly number[];
}

/** From the beginning of the first day that a span touches to the end of the last. */
export function wholeDays({ start, end }: TimeSpan, zone: Zone): Span {
  const midnight = (at: number): Instant => fromWallClock(utcDay.floor(wallClock(instant(at), zone)), zone);
  return { start: midnight(start), end: instant(midnight(end - 1) + DAY_MS) };
}

/** Days that hold many of the milestones `ordinals`, busiest first. What has an open end lies wholly in no day. */
export function busyDays(
  ordinals: readonly number[],
  { start, end, flags }: MilestoneColumns,
  zone: Zone,
): BusyDay[] {
  // A zone is a fixed offset, so all its days have the same length.
  /** `NaN` where a milestone does not lie wholly in one day. */
  const dayOf = (i: number): number => {
    const [from = Number.NaN, to = Number.NaN] = [start[i], end[i]];
    const day = Math.floor((from + zone) / DAY_MS);
    const isOpen = ((flags[i] ?? 0) & (FLAG.openStart | FLAG.openEnd)) !== 0;
    return to <= (day + 1) * DAY_MS - zone && !isOpen ? day : Number.NaN;
  };
  return [...group(ordinals, dayOf)]
    .filter(([day, inside]) => !Number.isNaN(day) && inside.length >= BUSY)
    .sort(([a, m], [b, n]) => n.length - m.length || a - b)
    .slice(0, MAX_DAYS)
    .map(([day, inside]) => {
      const midnight = instant(day * DAY_MS - zone);
      return { start: midnight, end: instant(midnight + DAY_MS), inside };
    });
}

/**
 * Cuts a busy day into morning, afternoon and evening if several of them begin or end a milestone: each then gets the width it
 * needs. A day whose dates are clock times stays whole.
 */
export function partsOf(day: BusyDay, { start, end }: MilestoneColumns): Span[] {
  const parts = DAY_PARTS.map((part) => spanOfDayPart(day.start, part));
  const bounds = new Set(day.inside.flatMap((i) => [start[i], end[i]]));
  const used = parts.filter((part) => bounds.has(part.start));
  return used.length > 1 ? parts : [{ start: day.start, end: day.end }];
}
