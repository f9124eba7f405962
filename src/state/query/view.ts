import type { FinestUnit } from '../../dataset/placing/least-view';
import { DAY_PARTS, spanOfDayPart } from '../../time/day-part';
import { parseEdtf, spanOfEdtf } from '../../time/edtf';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { DAY_MS, HOUR_MS } from '../../time/units';
import { wallClock, type Zone } from '../../time/zone';

/** The part of the extent on screen. In a link: `1996..2001`, `2026-05-20..2026-05-20T12:00:00`. */
export type View = Span;

/** Narrowest view that a link may ask for: an hour. What a dataset tells may end the zoom earlier (`leastView`). */
export const MIN_VIEW_MS = HOUR_MS;

/**
 * `null` for text that is no view, for a reversed view and for one under an hour. Both ends are included: `1996..2001` has all of 2001.
 * One date is all of it, and an open end (`1996..`) is the farthest year of which a link can say the end; the drawing cuts a view to its extent.
 */
export function parseView(text: string, inZone: Zone): View | null {
  const closed = text.replace(/^\.\.(.+)/, '-9999..$1').replace(/(.+)\.\.$/, '$1..9998');
  const [from = '', to = from, ...rest] = closed.split(/\.\.|\//);
  const start = parseEnd(from, inZone)?.start;
  const end = parseEnd(to, inZone)?.end;
  if (rest.length > 0 || start === undefined || end === undefined) return null;
  return end - start >= MIN_VIEW_MS ? { start, end } : null;
}

/** A time of day is that moment; a day, month or year is all of it. */
function parseEnd(text: string, inZone: Zone): Span | null {
  const value = parseEdtf(text);
  const { start, end } = spanOfEdtf(value, inZone);
  if (start === null || end === null) return null;
  return { start, end: value?.end?.precision === 'second' ? start : end };
}

/** Times of a day, from its midnight, at which the ends of a view may lie when no date states the clock. */
const DAY_ENDS = [0, DAY_MS];
const PART_ENDS = [0, ...DAY_PARTS.map((part) => spanOfDayPart(instant(0), part).end)];

/**
 * The shortest text for a view. It says no finer time than the dates of the dataset: the ends are rounded to whole seconds where a date
 * states the clock, else outwards to whole parts of the day or whole days.
 */
export function formatView(view: View, inZone: Zone, finest: FinestUnit): string {
  const ends = finest === 'part' ? PART_ENDS : DAY_ENDS;
  const { start, end } = finest === 'clock' ? view : roundedOut(view, inZone, ends);
  const from = stamp(start, inZone);
  const lastDay = stamp(instant(end - DAY_MS), inZone);
  return `${shorten(from, from)}..${shorten(stamp(end, inZone), lastDay)}`;
}

/** Ends of a view that were computed miss a whole second by less than this. */
const SLACK_MS = 500;

function roundedOut({ start, end }: View, inZone: Zone, ends: readonly number[]): View {
  const midnight = (at: number): number => Math.floor((at + inZone) / DAY_MS) * DAY_MS - inZone;
  const [from, to] = [midnight(start + SLACK_MS), midnight(end - SLACK_MS)];
  return {
    start: instant(from + (ends.findLast((time) => from + time <= start + SLACK_MS) ?? 0)),
    end: instant(to + (ends.find((time) => to + time >= end - SLACK_MS) ?? DAY_MS)),
  };
}

/** `exact` if it is inside a day. A boundary of years needs only the year of `day`, a boundary of months only its month. */
function shorten(exact: string, day: string): string {
  if (!exact.endsWith('T00:00:00')) return exact;
  const parts = exact.includes('-01-01T') ? 1 : exact.includes('-01T') ? 2 : 3;
  return new RegExp(`^-?\\d+(?:-\\d\\d){${parts - 1}}`).exec(day)?.[0] ?? day;
}

function stamp(at: Instant, inZone: Zone): string {
  return wallClock(instant(Math.round(at / 1000) * 1000), inZone)
    .toISOString()
    .replace(/^-00/, '-')
    .slice(0, -5);
}

/** Whether a link can express the view: years have four digits, and may have a minus before them. */
export function isLinkable(view: View, inZone: Zone): boolean {
  const year = (at: Instant): number => wallClock(at, inZone).getUTCFullYear();
  return year(view.start) >= -9999 && year(view.end) <= 9999;
}

/**
 * What changed a view. A `jump` stands alone; a `step` (held key, repeated button) and a `hand` (gesture, shown without animation) come
 * in series; `rest` is where a gesture came to rest; `follow` comes along with another change, such as a selection.
 */
export type Motion = 'jump' | 'step' | 'hand' | 'rest' | 'follow';
