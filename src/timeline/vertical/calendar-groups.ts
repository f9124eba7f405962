import { groups, range, type TimeInterval, utcDay, utcMonth, utcYear } from 'd3';
import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';

/** From coarse to fine. */
const CALENDAR_UNITS = ['century', 'decade', 'year', 'month', 'day'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

const INTERVALS: Readonly<Record<CalendarUnit, TimeInterval>> = {
  century: utcYear.every(100) ?? utcYear,
  decade: utcYear.every(10) ?? utcYear,
  year: utcYear,
  month: utcMonth,
  day: utcDay,
};

/** The milestones that begin in one stretch of the calendar. */
export interface CalendarGroup extends Span {
  readonly unit: CalendarUnit;
  /** Ordinals, in reading order. */
  readonly members: readonly number[];
}

/** More headings than this cannot be looked through. */
const MAX_HEADINGS = 60;

/** All milestones on the axis, grouped by year; by decade or century if there would be too many groups. */
export function topGroups(columns: MilestoneColumns, zone: Zone): CalendarGroup[] {
  const onAxis = range(columns.length).filter((ordinal) => !Number.isNaN(timeOnAxis(columns, ordinal)));
  for (const unit of ['year', 'decade'] as const) {
    const found = groupByUnit(onAxis, unit, columns, zone);
    if (found.length <= MAX_HEADINGS) return found;
  }
  return groupByUnit(onAxis, 'century', columns, zone);
}

/** Groups of milestones by where they begin on the calendar of the zone, in the order of time. */
export function groupByUnit(
  ordinals: readonly number[],
  unit: CalendarUnit,
  columns: MilestoneColumns,
  zone: Zone,
): CalendarGroup[] {
  const spanAt = (time: number): Span => {
    const start = INTERVALS[unit].floor(wallClock(instant(time), zone));
    const end = INTERVALS[unit].offset(start, 1);
    return { start: fromWallClock(start, zone), end: fromWallClock(end, zone) };
  };
  // Neighbours in reading order mostly share a group, so the last span is kept: a look at the calendar for each milestone
  // takes 70 ms for 100,000 milestones.
  let span: Span | null = null;
  const startOf = (ordinal: number): number => {
    const time = timeOnAxis(columns, ordinal);
    if (!span || time < span.start || time >= span.end) span = spanAt(time);
    return span.start;
  };
  return groups(ordinals, startOf)
    .map(([start, members]) => ({ unit, members, ...spanAt(start) }))
    .sort((a, b) => a.start - b.start);
}

/** The next finer unit; `null` below the day. */
export function finerUnit(unit: CalendarUnit): CalendarUnit | null {
  return CALENDAR_UNITS[CALENDAR_UNITS.indexOf(unit) + 1] ?? null;
}

/** The time at which a milestone stands: its start, or its last moment if the start is open. `NaN`: it is not on the axis. */
export function timeOnAxis({ start, end, flags }: MilestoneColumns, ordinal: number): number {
  if (((flags[ordinal] ?? 0) & FLAG.statement) !== 0) return Number.NaN;
  const isOpen = ((flags[ordinal] ?? 0) & FLAG.openStart) !== 0;
  return (isOpen ? (end[ordinal] ?? Number.NaN) - 1 : start[ordinal]) ?? Number.NaN;
}
