import type { TimelineWords } from '../../i18n/zh/timeline';
import { dayPartAt, spanOfDayPart } from '../../time/day-part';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { DAY_MS, HOUR_MS, type Length, MINUTE_MS, YEAR_MS } from '../../time/units';
import { wallClock, type Zone } from '../../time/zone';

/** What a calendar and a clock in the zone show at an instant. `month` is from 1 to 12. */
export function momentIn(at: Instant, zone: Zone) {
  const wall = wallClock(at, zone);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

export type Moment = Readonly<ReturnType<typeof momentIn>>;

export function dayInWords({ year, month, day }: Moment, words: TimelineWords): string {
  return words.dayOfYear(year, month, day);
}

const LENGTHS = [
  ['year', YEAR_MS],
  ['month', YEAR_MS / 12],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
] as const;

/** A length in the largest unit that it reaches, with a tolerance of 1 %. */
export function lengthOf({ start, end }: { readonly start: number; readonly end: number }): Length {
  const ms = end - start;
  const [unit, size] = LENGTHS.find(([, unitMs]) => ms >= unitMs * 0.99) ?? (['minute', MINUTE_MS] as const);
  return { count: Math.max(Math.round(ms / size), 1), unit };
}

/**
 * A range in words: of years, of days or within a day, depending on its length.
 * @param clock Whether the dataset has clock times. Without them, times within a day are named by the parts of the day.
 */
export function rangeInWords({ start, end }: Span, zone: Zone, words: TimelineWords, clock: boolean): string {
  const fromTo = (a: string, b: string): string => (a === b ? a : words.from(a, b));
  const from = momentIn(start, zone);
  // The range is half-open: its last moment is just before `end`.
  const last = momentIn(instant(Math.max(end - 1, start)), zone);
  if (end - start > 2 * YEAR_MS) return fromTo(words.yearAlone(from.year), words.yearAlone(last.year));
  const [day, lastDay] = [dayInWords(from, words), dayInWords(last, words)];
  if (day !== lastDay || end - start >= DAY_MS - 1) return fromTo(day, lastDay);
  const [part, lastPart] = [dayPartAt(from.hour), dayPartAt(last.hour)];
  // Exactly one part of the day is always named: its hours are a convention of this timeline, not of the articles.
  const whole = spanOfDayPart(instant(start - from.hour * HOUR_MS), part);
  const isWhole = from.minute === 0 && whole.start === start && whole.end === end;
  if (isWhole || !clock) return `${day} ${fromTo(words.part[part], words.part[lastPart])}`;
  const stop = momentIn(end, zone);
  const until = stop.hour + stop.minute === 0 ? words.clock(24, 0) : words.clock(stop.hour, stop.minute);
  return `${day} ${words.from(words.clock(from.hour, from.minute), until)}`;
}

/** One end of a view in words: a month, a day, or a time of a day, depending on the length of the view. */
export function momentInWords(
  at: number,
  edge: 'start' | 'end',
  lengthMs: number,
  zone: Zone,
  words: TimelineWords,
  clock: boolean,
): string {
  // A view is half-open, so a day or part at its end is that of the last moment inside. A clock time is the end itself.
  const inside = edge === 'end' && (lengthMs > 2 * DAY_MS || !clock);
  const m = momentIn(instant(inside ? at - 1 : at), zone);
  if (lengthMs > 2 * YEAR_MS) return words.monthOfYear(m.year, m.month);
  const day = dayInWords(m, words);
  if (lengthMs > 2 * DAY_MS) return day;
  return `${day} ${clock ? words.clock(m.hour, m.minute) : words.part[dayPartAt(m.hour)]}`;
}
