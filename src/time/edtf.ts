import type { OpenSpan } from './span';
import { SECOND_MS } from './units';
import { fromWallClock, type Zone } from './zone';

/**
 * The part of EDTF (ISO 8601-2:2019, levels 0 and 1) that the dataset uses: year, month, day and local
 * date-time; `~` about, `?` uncertain, `%` both; intervals with open (`..`) and unknown (empty) ends.
 */
export type Precision = 'year' | 'month' | 'day' | 'second';

export interface EdtfDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Local clock time, seconds since midnight. */
  readonly seconds?: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * A date has itself at both ends. `null` is an end of an interval that is open (`..`) or that the source does not say
 * (empty): either way nothing bounds it.
 */
export interface Edtf {
  readonly start: EdtfDate | null;
  readonly end: EdtfDate | null;
}

const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?)?)?([~?%])?$/;

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, y, m, d, hh, mm, ss, mark] = match;
  const year = Number(y);
  const marks = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  if (m === undefined) return { year, precision: 'year', ...marks };
  const month = Number(m);
  if (month < 1 || month > 12) return null;
  if (d === undefined) return { year, month, precision: 'month', ...marks };
  const day = Number(d);
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day);
  if (clock.getUTCMonth() !== month - 1 || clock.getUTCDate() !== day) return null;
  if (hh === undefined) return { year, month, day, precision: 'day', ...marks };
  const [h, min, s] = [Number(hh), Number(mm), Number(ss)];
  if (h > 23 || min > 59 || s > 59) return null;
  return { year, month, day, seconds: h * 3600 + min * 60 + s, precision: 'second', ...marks };
}

/** `null` when the text is not in the profile above or names a day that does not exist; also for no text. */
export function parseEdtf(text: string | null): Edtf | null {
  if (text === null) return null;
  const ends = text.split('/').map((end) => (end === '' || end === '..' ? 'open' : parseDate(end)));
  if (ends.length > 2 || ends.includes(null) || ends.every((end) => end === 'open')) return null;
  const [start = null, end = start] = ends.map((end) => (end === 'open' ? null : end));
  return start && end && wallStart(start) >= wallEnd(end) ? null : { start, end };
}

/** Whether the value is one day. */
export function isDay(value: Edtf | null): boolean {
  return value?.start?.precision === 'day' && value.start === value.end;
}

function wallStart(date: EdtfDate): number {
  const clock = new Date(0);
  clock.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  return clock.getTime() + (date.seconds ?? 0) * SECOND_MS;
}

/** The first moment after the date: "2011-03" is the whole month, not its first midnight. */
function wallEnd(date: EdtfDate): number {
  const clock = new Date(wallStart(date));
  switch (date.precision) {
    case 'year':
      return clock.setUTCFullYear(date.year + 1);
    case 'month':
      return clock.setUTCMonth(clock.getUTCMonth() + 1);
    case 'day':
      return clock.setUTCDate(clock.getUTCDate() + 1);
    case 'second':
      return clock.getTime() + SECOND_MS;
  }
}

/** Everything that the value could mean, as a half-open span by clocks in `inZone`. No date is open at both ends. */
export function spanOfEdtf(value: Edtf | null, inZone: Zone): OpenSpan {
  const { start = null, end = null } = value ?? {};
  return {
    start: start && fromWallClock(wallStart(start), inZone),
    end: end && fromWallClock(wallEnd(end), inZone),
  };
}
