import type { Length } from '../../time/units';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { dayPartAt, spanOfDayPart } from '../../time/day-part';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { wallClock, type Zone } from '../../time/zone';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.2425 * DAY_MS;

/** A length in the largest unit that has at least one of it. */
export function lengthOf({ start, end }: { readonly start: number; readonly end: number }): Length {
  const ms = end - start;
  const units = [
    ['year', YEAR_MS],
    ['month', YEAR_MS / 12],
    ['day', DAY_MS],
  ] as const;
  for (const [unit, size] of units) {
    if (ms >= size * 0.99) return { count: Math.round(ms / size), unit };
  }
  return { count: Math.max(Math.round(ms / HOUR_MS), 1), unit: 'hour' };
}

/**
 * A range in words, as precise as its length deserves: years, days, or a stretch of one day; by the hours of that only
 * where some milestone tells the clock, else by its parts.
 */
export function rangeInWords({ start, end }: Span, zone: Zone, words: TimelineWords, clock: boolean): string {
  // Half-open: the last moment that is in names the end.
  const [a, b] = [momentIn(start, zone), momentIn(instant(Math.max(end - 1, start)), zone)];
  if (end - start > 2 * YEAR_MS)
    return a.year === b.year
      ? words.yearAlone(a.year)
      : words.from(words.yearAlone(a.year), words.yearAlone(b.year));
  const day = (m: Moment): string => words.dayOfYear(m.year, m.month, m.day);
  if (day(a) !== day(b)) return words.from(day(a), day(b));
  if (end - start >= DAY_MS - 1) return day(a);
  const stop = momentIn(end, zone);
  // A part of the day is called by its name: its hours are ours, not the reports'.
  const part = dayPartAt(a.hour);
  const whole = spanOfDayPart(instant(start - a.hour * HOUR_MS), part);
  if (a.minute === 0 && whole.start === start && whole.end === end) return `${day(a)} ${words.part[part]}`;
  if (!clock) {
    const last = dayPartAt(b.hour);
    return `${day(a)} ${part === last ? words.part[part] : words.from(words.part[part], words.part[last])}`;
  }
  const until =
    stop.hour === 0 && stop.minute === 0 ? words.clock(24, 0) : words.clock(stop.hour, stop.minute);
  return `${day(a)} ${words.from(words.clock(a.hour, a.minute), until)}`;
}

/** One end of a view of that length, as precise as it is told apart there: month, day, and the clock or the part of it. */
export function momentInWords(
  at: number,
  edge: 'start' | 'end',
  length: number,
  zone: Zone,
  words: TimelineWords,
  clock: boolean,
): string {
  // Half-open: the last moment that is in names the end, save where it is told by the clock.
  const last = edge === 'end' && (length > 2 * DAY_MS || !clock);
  const m = momentIn(instant(last ? at - 1 : at), zone);
  if (length > 2 * YEAR_MS) return words.monthOfYear(m.year, m.month);
  const day = words.dayOfYear(m.year, m.month, m.day);
  if (length > 2 * DAY_MS) return day;
  return `${day} ${clock ? words.clock(m.hour, m.minute) : words.part[dayPartAt(m.hour)]}`;
}

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export function momentIn(at: Instant, zone: Zone): Moment {
  const wall = wallClock(at, zone);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}
