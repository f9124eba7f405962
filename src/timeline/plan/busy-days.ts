import { utcDay } from 'd3';
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
  const dayNumber = (time: number): number => Math.floor((time + zone) / DAY_MS);
  const dayIn = (i: number): number | null => {
    const [from = Number.NaN, to = Number.NaN] = [start[i], end[i]];
    if (!(to - from <= DAY_MS) || skip(i)) return null;
    const day = dayNumber(from);
    return to <= (day + 1) * DAY_MS - zone ? day : null;
  };
  const counts = new Map<number, number>();
  for (let i = 0; i < length; i += 1) {
    const day = dayIn(i);
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const busiest = [...counts]
    .filter(([, count]) => count >= BUSY)
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, MAX_DAYS);
  const insides = new Map(busiest.map(([day]) => [day, [] as number[]]));
  for (let i = 0; i < length && insides.size > 0; i += 1) {
    const day = dayIn(i);
    if (day !== null) insides.get(day)?.push(i);
  }
  return busiest.map(([day]) => {
    const from = instant(day * DAY_MS - zone);
    return { start: from, end: instant(from + DAY_MS), inside: insides.get(day) ?? [] };
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
