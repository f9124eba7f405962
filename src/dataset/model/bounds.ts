import { type DayPart, spanOfDayPart } from '../../time/day-part';
import { type Edtf, spanOfEdtf } from '../../time/edtf';
import type { Instant } from '../../time/instant';
import type { OpenSpan } from '../../time/span';
import { wallClock, type Zone } from '../../time/zone';

/** Everything a date could mean, narrowed to a part of the day where one is known. Undated is open at both ends. */
export function boundsOf(value: Edtf | null, dayPart: DayPart | undefined, inZone: Zone): OpenSpan {
  if (value === null) return { start: null, end: null };
  const span = spanOfEdtf(value, inZone);
  const isDay = value.kind === 'date' && value.date.precision === 'day';
  return dayPart !== undefined && isDay && span.start !== null ? spanOfDayPart(span.start, dayPart) : span;
}

/** An instant as ISO 8601 read by a clock in the zone, with the zone's offset: `2026-05-20T12:00:00+08:00`. */
export function formatInstant(at: Instant, inZone: Zone): string {
  const minutes = Math.abs(inZone) / 60_000;
  const offset = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
  const clock = wallClock(at, inZone)
    .toISOString()
    .replace(/(?:\.000)?Z$/, '');
  return `${clock}${inZone < 0 ? '-' : '+'}${offset}`;
}
