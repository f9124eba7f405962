import type { Instant } from './instant';

/** Half-open: `start` is inside, `end` is outside, so spans that touch do not overlap. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** A span whose ends may be open (`null`). */
export interface OpenSpan {
  readonly start: Instant | null;
  readonly end: Instant | null;
}
