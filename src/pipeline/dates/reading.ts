import type { DayPart } from '../../time/day-part';
import { parseEdtf } from '../../time/edtf';

/** A place in the calendar, as far as words give it. */
export interface Point {
  /** As EDTF writes it: `2027`, `199X` for the 1990s, `-0050` for 51 BC. */
  readonly year?: string;
  /** 1 to 12, or a season of EDTF: 21 to 24. */
  readonly month?: number;
  readonly day?: number | 'last';
  /** `10:30:00`. */
  readonly time?: string;
}

/** How far a word leads from another date: last year is -1 year, today 0 days. */
export interface Shift {
  readonly unit: 'year' | 'month' | 'day';
  readonly by: number;
}

/** What an expression says of the calendar. */
export interface Reading {
  readonly start: Point;
  /** The same as `start` if the words give no range. What it lacks is that of `start`, and the year also the other way round. */
  readonly end: Point;
  readonly shift?: Shift | undefined;
  readonly dayPart?: DayPart | undefined;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number | undefined;
  /** The week of the weekday, if it is named: 0 this one, -1 the last. */
  readonly week?: number | undefined;
  /** The expression gives only the one end of a time: until 2030, since March. */
  readonly bound?: 'until' | 'since' | undefined;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The year, month or day of a plain date in EDTF; `null` for all others. */
export function pointOf(edtf: string | null): Point | null {
  const [, year, month, day] = DATE.exec(edtf ?? '') ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { year };
  return day === undefined
    ? { year, month: Number(month) }
    : { year, month: Number(month), day: Number(day) };
}

/** How precise a point is. */
export function precisionOf({ year, month, day, time }: Point): 'none' | 'year' | 'month' | 'day' | 'time' {
  if (time !== undefined) return 'time';
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  return year === undefined ? 'none' : 'year';
}

/** The date moved by the shift, as precise as the shift's unit. */
export function shifted({ year, month = 1, day = 1 }: Point, { unit, by }: Shift): Point {
  const at = new Date(0);
  const [years, months, days] = [
    unit === 'year' ? by : 0,
    unit === 'month' ? by : 0,
    unit === 'day' ? by : 0,
  ];
  at.setUTCFullYear(Number(year) + years, month - 1 + months, Number(day) + days);
  const moved = { year: fourDigits(at.getUTCFullYear()) };
  if (unit === 'year') return moved;
  const inYear = { ...moved, month: at.getUTCMonth() + 1 };
  return unit === 'month' ? inYear : { ...inYear, day: at.getUTCDate() };
}

/**
 * The reading as EDTF, where what it lacks is that of `base`. `undefined` if that is no date, or one that does not exist, or not
 * the weekday that is named.
 */
export function dateOf({ start, end, weekday }: Reading, base: Point = {}): string | undefined {
  const year = start.year ?? end.year;
  const first = withinBase(year === undefined ? start : { ...start, year }, base);
  const last = withinBase(end, first);
  if (weekday !== undefined && weekdayOf(first) !== weekday) return undefined;
  const [from, to] = [formatPoint(first), formatPoint(last)];
  const edtf = from === to ? from : `${from}/${to}`;
  return parseEdtf(edtf) ? edtf : undefined;
}

/** 1 is Monday. */
export function weekdayOf({ year, month = 1, day = 1 }: Point): number {
  const at = new Date(0);
  at.setUTCFullYear(Number(year), month - 1, Number(day));
  return at.getUTCDay() || 7;
}

/** The point with the larger parts that it lacks; its smaller parts are not taken from `base`. */
function withinBase(point: Point, base: Point): Point {
  if (precisionOf(point) === 'none') return base;
  const { year = base.year, month, day, time } = point;
  const inMonth = month ?? (day !== undefined || time !== undefined ? base.month : undefined);
  const inDay = day ?? (time === undefined ? undefined : base.day);
  return {
    ...(year === undefined ? {} : { year }),
    ...(inMonth === undefined ? {} : { month: inMonth }),
    ...(inDay === undefined ? {} : { day: inDay }),
    ...(time === undefined ? {} : { time }),
  };
}

function formatPoint({ year = '', month, day, time }: Point): string {
  const inMonth = day === 'last' ? new Date(Date.UTC(Number(year), month ?? 0, 0)).getUTCDate() : day;
  const parts = [year, month, inMonth].filter((part) => part !== undefined);
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return time === undefined ? date : `${date}T${time}`;
}

/** A year as EDTF writes it. */
export function fourDigits(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
