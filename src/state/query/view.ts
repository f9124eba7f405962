import { parseEdtf, spanOfEdtf } from '../../time/edtf';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { DAY_MS, HOUR_MS } from '../../time/units';
import { wallClock, type Zone } from '../../time/zone';

/** The part of the extent on screen. In a link: `1996..2001`, `2026-05-20..2026-05-20T12:00:00`. */
export type View = Span;

/** Narrowest view: an hour. */
export const MIN_VIEW_MS = HOUR_MS;

/** `null` for text that is no view, for a reversed view and for one under an hour. Both ends are included: `1996..2001` has all of 2001. */
export function parseView(text: string, inZone: Zone): View | null {
  const [from = '', to = '', ...rest] = text.split('..');
  const start = parseEnd(from, inZone)?.start;
  const end = parseEnd(to, inZone)?.end;
  if (rest.length > 0 || start === undefined || end === undefined) return null;
  return end - start >= MIN_VIEW_MS ? { start, end } : null;
}

/** A time of day is that moment; a day, month or year is all of it. */
function parseEnd(text: string, inZone: Zone): Span | null {
  const value = parseEdtf(text);
  if (value?.kind !== 'date') return null;
  const { start, end } = spanOfEdtf(value, inZone);
  if (start === null || end === null) return null;
  return { start, end: value.date.precision === 'second' ? start : end };
}

/** The shortest text for a view; ends are rounded to whole seconds. */
export function formatView({ start, end }: View, inZone: Zone): string {
  const from = stamp(start, inZone);
  const lastDay = stamp(instant(end - DAY_MS), inZone);
  return `${shorten(from, from)}..${shorten(stamp(end, inZone), lastDay)}`;
}

/** `exact` if it is inside a day. A boundary of years needs only the year of `day`, a boundary of months only its month. */
function shorten(exact: string, day: string): string {
  if (!exact.endsWith('T00:00:00')) return exact;
  return day.slice(0, exact.includes('-01-01T') ? 4 : exact.includes('-01T') ? 7 : 10);
}

function stamp(at: Instant, inZone: Zone): string {
  return wallClock(instant(Math.round(at / 1000) * 1000), inZone)
    .toISOString()
    .slice(0, 19);
}

/** Whether a link can express the view: years have four digits. */
export function isLinkable(view: View, inZone: Zone): boolean {
  const year = (at: Instant): number => wallClock(at, inZone).getUTCFullYear();
  return year(view.start) >= 1 && year(view.end) <= 9999;
}

/**
 * What changed a view. A `jump` stands alone; a `step` (held key, repeated button) and a `hand` (gesture, shown without animation) come
 * in series; `rest` is where a gesture came to rest; `follow` comes along with another change, such as a selection.
 */
export type Motion = 'jump' | 'step' | 'hand' | 'rest' | 'follow';
