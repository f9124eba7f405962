import { type EdtfDate, parseEdtf, spanOfEdtf } from '../../time/edtf';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { DAY_MS, HOUR_MS } from '../../time/units';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';

/** The part of the extent on screen. In a link: `1996..2001`, `2026-05-20..2026-05-20T12:00:00`. */
export type View = Span;

/** Narrowest view: an hour. */
export const MIN_VIEW_MS = HOUR_MS;

/** `null` for text that is no view, for a reversed view and for one under an hour. Both ends are included: `1996..2001` has all of 2001. */
export function parseView(text: string, inZone: Zone): View | null {
  const [from, to, ...rest] = text.split('..');
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const start = endpoint(from, inZone)?.span.start ?? null;
  const last = endpoint(to, inZone);
  if (start === null || last === null) return null;
  // A time of day is that moment; a day, month or year is all of it.
  const end = last.date.precision === 'second' ? last.span.start : last.span.end;
  return end - start >= MIN_VIEW_MS ? { start, end } : null;
}

function endpoint(text: string, inZone: Zone): { date: EdtfDate; span: Span } | null {
  const value = parseEdtf(text);
  if (value?.kind !== 'date') return null;
  const { start, end } = spanOfEdtf(value, inZone);
  return start === null || end === null ? null : { date: value.date, span: { start, end } };
}

/** The shortest text for a view; ends are rounded to whole seconds. */
export function formatView(view: View, inZone: Zone): string {
  return `${formatStart(view.start, inZone)}..${formatEnd(view.end, inZone)}`;
}

function formatStart(at: Instant, inZone: Zone): string {
  return coarsest(stamp(at, inZone));
}

/** An end on a boundary is written as the last unit that is in: the end of 2026 is `2026`. */
function formatEnd(at: Instant, inZone: Zone): string {
  const exact = stamp(at, inZone);
  if (!exact.endsWith('T00:00:00')) return exact;
  const last = wallClock(instant(at - DAY_MS), inZone);
  const day = stamp(fromWallClock(last, inZone), inZone).slice(0, 10);
  if (exact.slice(5, 10) === '01-01') return day.slice(0, 4);
  if (exact.slice(8, 10) === '01') return day.slice(0, 7);
  return day;
}

function coarsest(exact: string): string {
  if (!exact.endsWith('T00:00:00')) return exact;
  if (exact.slice(5, 10) === '01-01') return exact.slice(0, 4);
  return exact.slice(8, 10) === '01' ? exact.slice(0, 7) : exact.slice(0, 10);
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
 * in series; `follow` comes along with another change, such as a selection.
 */
export type Motion = 'jump' | 'step' | 'hand' | 'follow';
