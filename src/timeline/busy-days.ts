import { DAY_PARTS, spanOfDayPart } from '../time/day-part';
import { type Instant, instant } from '../time/instant';
import type { Span } from '../time/span';
import { fromWallClock, wallClock, type Zone } from '../time/zone';
import type { DrawnMilestone } from './drawn-milestone';

const DAY_MS = 86_400_000;
/** Fewer milestones than this can stand above one another without opening the day. */
const BUSY = 5;

export interface BusyDay extends Span {
  /** Milestones that lie wholly inside. */
  readonly members: readonly DrawnMilestone[];
}

export function dayOf(at: Instant, zone: Zone): Span {
  const wall = wallClock(at, zone);
  const start = fromWallClock(wall.setUTCHours(0, 0, 0, 0), zone);
  return { start, end: instant(start + DAY_MS) };
}

/** Days that hold many milestones, busiest first. A set that lies in one day has no need of days. */
export function busyDays(drawn: readonly DrawnMilestone[], zone: Zone): BusyDay[] {
  const days = new Map<number, { span: Span; members: DrawnMilestone[] }>();
  for (const d of drawn) {
    if (d.openStart || d.openEnd || d.end - d.start > DAY_MS) continue;
    const span = dayOf(instant(d.start), zone);
    if (d.end > span.end) continue;
    const day = days.get(span.start);
    if (day) day.members.push(d);
    else days.set(span.start, { span, members: [d] });
  }
  return [...days.values()]
    .filter(({ members }) => members.length >= BUSY)
    .sort((a, b) => b.members.length - a.members.length || a.span.start - b.span.start)
    .slice(0, 12)
    .map(({ span, members }) => ({ ...span, members }));
}

/**
 * The parts of a busy day that hold a beginning or an end: each is even inside and gets the width it needs. A day that
 * is told by the clock alone stays whole.
 */
export function partsOf(day: BusyDay): Span[] {
  const parts = DAY_PARTS.map((part) => spanOfDayPart(day.start, part));
  const told = parts.filter(({ start }) => day.members.some((d) => d.start === start || d.end === start));
  return told.length > 1 ? parts : [day];
}
