import { type DayPart, spanOfDayPart } from '../../time/day-part';
import { type Edtf, isDay, spanOfEdtf } from '../../time/edtf';
import { type Instant, parseInstant } from '../../time/instant';
import type { OpenSpan } from '../../time/span';
import { wallClock, type Zone } from '../../time/zone';
import type { When } from './schema';

/** Everything a date can mean, limited to the part of the day if one is known. An undated milestone is open at both ends. */
export function boundsOf(value: Edtf | null, dayPart: DayPart | undefined, inZone: Zone): OpenSpan {
  const span = spanOfEdtf(value, inZone);
  return dayPart !== undefined && isDay(value) && span.start !== null
    ? spanOfDayPart(span.start, dayPart)
    : span;
}

/** The bounds that the dataset states. `null` is an open end; undated milestones have two. */
export function statedSpan({ when: { earliest, latest } }: { readonly when: When }): OpenSpan {
  return {
    start: earliest === null ? null : parseInstant(earliest),
    end: latest === null ? null : parseInstant(latest),
  };
}

/** An instant as ISO 8601 by a clock in the zone, with the zone's offset: `2026-05-20T12:00:00+08:00`. */
export function formatInstant(at: Instant, inZone: Zone): string {
  const minutes = Math.abs(inZone) / 60_000;
  const offset = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
  const clock = wallClock(at, inZone)
    .toISOString()
    .replace(/(?:\.000)?Z$/, '');
  return `${clock}${inZone < 0 ? '-' : '+'}${offset}`;
}
