import { group, range, utcDay } from 'd3';
import type { MilestoneColumns } from '../../dataset/model/milestone-columns';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { DAY_PARTS, spanOfDayPart } from '../../time/day-part';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';
import { DAY_MS } from '../../time/units';
import type { DrawnMilestone } from './drawn-milestone';

/** Fewer milestones than this fit above one another even if the day is narrow. */
const BUSY = 5;
/** A reader would not open more days. */
const MAX_DAYS = 12;

/** Starts and ends of spans, by number. An infinite one is open, `NaN` is no date. */
type SpanColumns = Pick<MilestoneColumns, 'length' | 'start' | 'end'>;

export interface BusyDaySpan extends Span {
  /** The numbers of the spans that lie wholly inside. */
  readonly inside: readonly number[];
}

export interface BusyDay extends Span {
  /** The milestones that lie wholly inside. */
  readonly members: readonly DrawnMilestone[];
}

/** From the beginning of the first day that a span touches to the end of the last. */
export function wholeDays({ start, end }: TimeSpan, zone: Zone): Span {
  const midnight = (at: number): Instant => fromWallClock(utcDay.floor(wallClock(instant(at), zone)), zone);
  return { start: midnight(start), end: instant(midnight(end - 1) + DAY_MS) };
}

/** Days that hold many of the spans, busiest first. Spans for which `skip` is true do not count. */
export function busyDaySpans(
  { length, start, end }: SpanColumns,
  zone: Zone,
  skip: (i: number) => boolean = () => false,
): BusyDaySpan[] {
  // A zone is a fixed offset, so all its days have the same length.
  /** `NaN` where a span does not lie wholly in one day. */
  const dayIn = (i: number): number => {
    const [from = Number.NaN, to = Number.NaN] = [start[i], end[i]];
    const day = Math.floor((from + zone) / DAY_MS);
    return to <= (day + 1) * DAY_MS - zone && !skip(i) ? day : Number.NaN;
  };
  const insides = group(
    range(length).filter((i) => !Number.isNaN(dayIn(i))),
    dayIn,
  );
  return [...insides]
    .filter(([, inside]) => inside.length >= BUSY)
    .sort(([a, m], [b, n]) => n.length - m.length || a - b)
    .slice(0, MAX_DAYS)
    .map(([day, inside]) => {
      const midnight = instant(day * DAY_MS - zone);
      return { start: midnight, end: instant(midnight + DAY_MS), inside };
    });
}

/** Days that hold many milestones, busiest first. */
export function busyDays(drawn: readonly DrawnMilestone[], zone: Zone): BusyDay[] {
  const columns = {
    length: drawn.length,
    start: Float64Array.from(drawn, (d) => (d.openStart ? -Infinity : d.start)),
    end: Float64Array.from(drawn, (d) => (d.openEnd ? Infinity : d.end)),
  };
  return busyDaySpans(columns, zone).map(({ start, end, inside }) => ({
    start,
    end,
    members: inside.flatMap((i) => drawn[i] ?? []),
  }));
}

/**
 * Cuts a busy day into morning, afternoon and evening if several of them begin or end a span: each then gets the width it
 * needs. A day whose dates are clock times stays whole.
 */
export function partsOf(day: BusyDaySpan, { start, end }: SpanColumns): Span[] {
  const parts = DAY_PARTS.map((part) => spanOfDayPart(day.start, part));
  const bounds = new Set(day.inside.flatMap((i) => [start[i], end[i]]));
  const used = parts.filter((part) => bounds.has(part.start));
  return used.length > 1 ? parts : [{ start: day.start, end: day.end }];
}
