import { type EdtfDate, parseEdtf, spanOfEdtf } from '../../time/edtf';
import { type Instant, instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';

/** The part of the extent on screen. In a link: `1996..2001`, `2026-05-20..2026-05-20T12:00:00`. */
export type View = Span;

/** Narrowest view: an hour. Anything narrower in a link is not of ours. */
export const MIN_VIEW_MS = 3_600_000;

/** `null` for rubbish, for a reversed view and for one under an hour. Both ends are included, as read aloud. */
export function parseView(text: string, inZone: Zone): View | null {
  const [from, to, ...rest] = text.split('..');
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const start = endpoint(from, inZone)?.span.start ?? null;
  const last = endpoint(to, inZone);
  if (start === null || last === null) return null;
  // A clock reading is the moment itself; a day, month or year is all of it.
  const end = last.date.precision === 'second' ? last.span.start : last.span.end;
  return end - start >= MIN_VIEW_MS ? { start, end } : null;
}

function endpoint(text: string, inZone: Zone): { date: EdtfDate; span: Span } | null {
  const value = parseEdtf(text);
  if (value?.kind !== 'date') return null;
  const { start, end } = spanOfEdtf(value, inZone);
  return start === null || end === null ? null : { date: value.date, span: { start, end } };
}

/** Shortest words for a view; ends are rounded to whole seconds. */
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
  const last = wallClock(instant(at - 86_400_000), inZone);
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

/** Views the link can carry: whole seconds, in four-digit years. */
export function isLinkable(view: View, inZone: Zone): boolean {
  const year = (at: Instant): number => wallClock(at, inZone).getUTCFullYear();
  return year(view.start) >= 1 && year(view.end) <= 9999;
}

/**
 * How a view came to be asked for. A jump is a deed of its own; steps (held keys, repeated buttons) and the
 * movement of a hand, which is followed at once, come in series; to follow is to come along with another change.
 */
export type Motion = 'jump' | 'step' | 'hand' | 'follow';

export type ShowView = (view: { readonly start: number; readonly end: number }, motion?: Motion) => void;
