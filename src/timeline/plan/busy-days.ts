import { DAY_PARTS, spanOfDayPart } from '../../time/day-part';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';
import type { DrawnMilestone } from './drawn-milestone';

const DAY_MS = 86_400_000;
/** Fewer milestones than this can stand above one another without opening the day. */
const BUSY = 5;
/** More days than this would not be read one by one. */
const MAX_DAYS = 12;

/** Spans by number; infinite ends are open, `NaN` is none. */
export interface SpanColumns {
  readonly length: number;
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

export interface BusyDaySpan extends Span {
  /** Which of the spans lie wholly inside. */
  readonly inside: readonly number[];
}

export interface BusyDay extends Span {
  /** Milestones that lie wholly inside. */
  readonly members: readonly DrawnMilestone[];
}

export function dayOf(at: Instant, zone: Zone): Span {
  const wall = wallClock(at, zone);
  const start = fromWallClock(wall.setUTCHours(0, 0, 0, 0), zone);
  return { start, end: instant(start + DAY_MS) };
}

/** Days that hold many of the spans, busiest first. `skip`: spans that do not count. */
export function busyDaySpans(
  { length, start, end }: SpanColumns,
  zone: Zone,
  skip: (i: number) => boolean = () => false,
): BusyDaySpan[] {
  // Zones are fixed offsets, so days are even steps of the shifted clock.
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
    start: drawn.map((d) => (d.openStart ? -Infinity : d.start)),
    end: drawn.map((d) => (d.openEnd ? Infinity : d.end)),
  };
  return busyDaySpans(columns, zone).map(({ start, end, inside }) => ({
    start,
    end,
    members: inside.flatMap((i) => drawn[i] ?? []),
  }));
}

/**
 * The parts of a busy day that hold a beginning or an end: each is even inside and gets the width it needs. A day that
 * is told by the clock alone stays whole.
 */
export function partsOf(day: BusyDaySpan, { start, end }: SpanColumns): Span[] {
  const parts = DAY_PARTS.map((part) => spanOfDayPart(day.start, part));
  const bounds = new Set(day.inside.flatMap((i) => [start[i], end[i]]));
  const told = parts.filter((part) => bounds.has(part.start));
  return told.length > 1 ? parts : [{ start: day.start, end: day.end }];
}
