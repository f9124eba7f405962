import { type Instant } from './instant';
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

/** `open`: no bound. `unknown`: there is a bound, but the source does not say which. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

export type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd };

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

function parseEnd(text: string): EdtfEnd | null {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return parseDate(text);
}

/** `null` when the text is not in the profile above or names a day that does not exist. */
export function parseEdtf(text: string): Edtf | null {
  const slash = text.indexOf('/');
  if (slash < 0) {
    const date = parseDate(text);
    return date && { kind: 'date', date };
  }
  const start = parseEnd(text.slice(0, slash));
  const end = parseEnd(text.slice(slash + 1));
  if (start === null || end === null) return null;
  if (typeof start === 'string' && typeof end === 'string') return null;
  if (typeof start !== 'string' && typeof end !== 'string' && wallStart(start) >= wallEnd(end)) return null;
  return { kind: 'interval', start, end };
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

/** Everything that the value could mean, as a half-open span by clocks in `inZone`. */
export function spanOfEdtf(value: Edtf, inZone: Zone): OpenSpan {
  const [start, end] = value.kind === 'date' ? [value.date, value.date] : [value.start, value.end];
  const at = (wall: number): Instant => fromWallClock(wall, inZone);
  return {
    start: typeof start === 'string' ? null : at(wallStart(start)),
    end: typeof end === 'string' ? null : at(wallEnd(end)),
  };
}
