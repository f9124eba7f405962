import type { Instant } from './instant';

/** Half-open: `start` is in, `end` is out, so touching spans never overlap. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** A span whose ends may be open (`null`): nothing is said of when it began, or of when it will end. */
export interface OpenSpan {
  readonly start: Instant | null;
  readonly end: Instant | null;
}
