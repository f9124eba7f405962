import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';

/** From coarse to fine. */
export const CALENDAR_UNITS = ['century', 'decade', 'year', 'month', 'day'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/** What begins in one stretch of the calendar. */
export interface CalendarGroup extends Span {
  readonly unit: CalendarUnit;
  /** Milestones on the axis. */
  readonly count: number;
  /** Places in reading order between which they all lie, with others perhaps. Half-open. */
  readonly from: number;
  readonly to: number;
}

/** As many heads as can be looked through without a head of their own. */
const MAX_HEADS = 60;

/** The coarsest division of everything that is dated, with no more heads than can be looked through. */
export function divideAll(columns: MilestoneColumns, zone: Zone): CalendarGroup[] {
  const all = { from: 0, to: columns.length };
  const years = divide(columns, zone, all, 'year');
  if (years.length <= MAX_HEADS) return years;
  const decades = divide(columns, zone, all, 'decade');
  return decades.length <= MAX_HEADS ? decades : divide(columns, zone, all, 'century');
}

/** Groups by where they begin, in the order of time. One pass; the calendar is asked only where the unit changes. */
export function divide(
  columns: MilestoneColumns,
  zone: Zone,
  { from, to }: Pick<CalendarGroup, 'from' | 'to'>,
  unit: CalendarUnit,
  within?: Span,
): CalendarGroup[] {
  const groups = new Map<number, Span & { count: number; from: number; to: number }>();
  let current: (Span & { count: number; from: number; to: number }) | null = null;
  for (let i = from; i < to; i++) {
    const at = placeOf(columns, i);
    if (Number.isNaN(at) || (within && !(at >= within.start && at < within.end))) continue;
    if (!current || at < current.start || at >= current.end) {
      const span = unitAt(at, unit, zone);
      current = groups.get(span.start) ?? { ...span, count: 0, from: i, to: i };
      groups.set(span.start, current);
    }
    current.count += 1;
    current.to = i + 1;
  }
  return [...groups.values()].sort((a, b) => a.start - b.start).map((group) => ({ ...group, unit }));
}

/** Places in reading order of a group's members, no more than `limit`. */
export function membersOf(columns: MilestoneColumns, group: CalendarGroup, limit: number): number[] {
  const members: number[] = [];
  for (let i = group.from; i < group.to && members.length < limit; i++) {
    const at = placeOf(columns, i);
    if (at >= group.start && at < group.end) members.push(i);
  }
  return members;
}

/** The next finer unit; `null` below the day. */
export function finer(unit: CalendarUnit): CalendarUnit | null {
  return CALENDAR_UNITS[CALENDAR_UNITS.indexOf(unit) + 1] ?? null;
}

/** Where a milestone stands on the rail: its beginning, or its end where that is open. `NaN` for what is not on it. */
export function placeOf({ start, end, flags }: MilestoneColumns, ordinal: number): number {
  if (((flags[ordinal] ?? 0) & FLAG.statement) !== 0) return Number.NaN;
  const from = start[ordinal] ?? Number.NaN;
  const at = from === -Infinity ? (end[ordinal] ?? Number.NaN) - 1 : from;
  return Number.isFinite(at) ? at : Number.NaN;
}

function unitAt(at: number, unit: CalendarUnit, zone: Zone): Span {
  const wall = wallClock(instant(at), zone);
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  switch (unit) {
    case 'century':
      return yearsFrom(Math.floor(year / 100) * 100, 100, zone);
    case 'decade':
      return yearsFrom(Math.floor(year / 10) * 10, 10, zone);
    case 'year':
      return yearsFrom(year, 1, zone);
    case 'month':
      return { start: midnight(year, month, 1, zone), end: midnight(year, month + 1, 1, zone) };
    case 'day':
      return { start: midnight(year, month, day, zone), end: midnight(year, month, day + 1, zone) };
  }
}

function yearsFrom(year: number, count: number, zone: Zone): Span {
  return { start: midnight(year, 0, 1, zone), end: midnight(year + count, 0, 1, zone) };
}

function midnight(year: number, month: number, day: number, zone: Zone) {
  // Not `Date.UTC`, which takes the year 50 for 1950.
  const wall = new Date(0);
  wall.setUTCFullYear(year, month, day);
  return fromWallClock(wall.getTime(), zone);
}
