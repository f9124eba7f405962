/** Lengths of time in milliseconds. UTC has no summer time, so every hour and every day is equally long. */
export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The mean year of the Gregorian calendar. For sizes and comparisons: the years of a calendar have 365 or 366 days. */
export const YEAR_MS = 365.2425 * DAY_MS;

/** A length of time in its largest fitting unit. */
export interface Length {
  readonly count: number;
  readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute';
}

/** Steps in which the axis counts. `part` is a part of the day, such as the morning. */
export type TickUnit = 'century' | 'decade' | 'year' | 'month' | 'day' | 'part' | 'hour' | 'minute';
