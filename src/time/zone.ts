import { type Instant, instant } from './instant';
import { MINUTE_MS } from './units';

/**
 * A fixed offset from UTC in milliseconds. Beijing time is `zone('+08:00')` and not `Asia/Shanghai`, which has summer
 * time from 1986 to 1991.
 */
export type Zone = number & { readonly __brand: 'Zone' };

/** @throws RangeError unless `offset` reads `+hh:mm` or `-hh:mm`. */
export function zone(offset: string): Zone {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  if (!match) throw new RangeError(`not a UTC offset: ${offset}`);
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return ((match[1] === '-' ? -minutes : minutes) * MINUTE_MS) as Zone;
}

/** A date whose `getUTC…` fields show what a clock in the zone shows. */
export function wallClock(at: Instant, inZone: Zone): Date {
  return new Date(at + inZone);
}

/** The instant at which a clock in the zone shows the UTC fields of `clock`. */
export function fromWallClock(clock: Date | number, inZone: Zone): Instant {
  return instant(Number(clock) - inZone);
}
