import { type Instant, instant } from './instant';
import type { Span } from './span';
import { HOUR_MS } from './units';

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/**
 * Hours of the local clock, half-open. The dataset's convention for drawing and sorting; the articles do not say it. 上午 ends and
 * 下午 begins at noon (《现代汉语词典》). 晚上 has no fixed start; here it is 18:00.
 */
const HOURS: Record<DayPart, readonly [from: number, to: number]> = {
  morning: [0, 12],
  afternoon: [12, 18],
  evening: [18, 24],
};

/** The part of the day that begins at `dayStart` (local midnight). */
export function spanOfDayPart(dayStart: Instant, part: DayPart): Span {
  const [from, to] = HOURS[part];
  return { start: instant(dayStart + from * HOUR_MS), end: instant(dayStart + to * HOUR_MS) };
}

/** The part of the day of an hour of the local clock. */
export function dayPartAt(hour: number): DayPart {
  return DAY_PARTS.find((part) => hour < HOURS[part][1]) ?? 'evening';
}
