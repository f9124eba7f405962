import type { OpenSpan } from './span';
import { SECOND_MS } from './units';
import { fromWallClock, type Zone } from './zone';

/**
 * The part of EDTF (ISO 8601-2:2019, levels 0 and 1) that the dataset uses: year, month, day and local
 * date-time; `~` about, `?` uncertain, `%` both; seasons (`2001-21`) and masked digits (`199X`, `2001-XX`); intervals with open
 * (`..`) and unknown (empty) ends.
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
 * A date has itself at both ends; a season and a masked year have their first and last month or year. `null` is an end of an interval that is open (`..`) or that the source does not say
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

/** Spring, the first, begins in March; winter ends in the next year. */
const SEASON = /^(-?\d{4})-2([1-4])([~?%]?)$/;
const MASKED_YEAR = /^-?\d{2}(?:\d|X)X[~?%]?$/;
/** A masked month or day says nothing. */
const MASKED_END = /(?:-XX){1,2}(?=[~?%]?$)/;

/** The first and the last date of what is no interval. */
function parseEnds(text: string): readonly [EdtfDate, EdtfDate] | null {
  const date = parseDate(text.replace(MASKED_END, ''));
  if (date) return [date, date];
  const [, year = '', season, mark = ''] = SEASON.exec(text) ?? [];
  const first = parseDate(season ? year + mark : text.replaceAll('X', '0'));
  const last = season ? first : parseDate(text.replaceAll('X', '9'));
  if (!first || !last || !(season || MASKED_YEAR.test(text))) return null;
  if (!season) return first.year > last.year ? [last, first] : [first, last];
  const month = 3 * Number(season);
  const end = { year: month === 12 ? last.year + 1 : last.year, month: ((month + 1) % 12) + 1 };
  return [
    { ...first, month, precision: 'month' },
    { ...last, ...end, precision: 'month' },
  ];
}

/** `null` when the text is not in the profile above or names a day that does not exist; also for no text. */
export function parseEdtf(text: string | null): Edtf | null {
  if (text === null) return null;
  const texts = text.split('/');
  const [from, to] = texts.map((end) => (end === '' || end === '..' ? 'open' : parseEnds(end)));
  // Two ends that are the same are one date.
  const last = texts.length === 1 || texts[0] === texts[1] ? from : to;
  if (texts.length > 2 || !from || !last || (from === 'open' && last === 'open')) return null;
  const [start, end] = [from === 'open' ? null : from[0], last === 'open' ? null : last[1]];
  return start && end && wallStart(start) >= wallEnd(end) ? null : { start, end };
}

/** Whether programs that read ISO 8601 understand a date in EDTF, which has more forms. */
export function isIsoDate(edtf: string | null): edtf is string {
  return edtf !== null && /^\d{4}(?:-[01]\d(?:-\d\d)?)?$/.test(edtf);
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
