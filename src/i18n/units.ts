/** A length of time in its largest fitting unit. */
export interface Length {
  readonly count: number;
  readonly unit: 'year' | 'month' | 'day' | 'hour';
}

export type TickUnit = 'century' | 'decade' | 'year' | 'month' | 'day' | 'part' | 'hour' | 'minute';
