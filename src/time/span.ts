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

export function overlaps(a: OpenSpan, b: OpenSpan): boolean {
  return (a.start ?? -Infinity) < (b.end ?? Infinity) && (b.start ?? -Infinity) < (a.end ?? Infinity);
}

/** The span inside `bounds`; spans that lie wholly outside collapse on the nearer end. */
export function clampSpan(span: OpenSpan, bounds: Span): Span {
  const clamp = (at: Instant): Instant => Math.min(Math.max(at, bounds.start), bounds.end) as Instant;
  return { start: clamp(span.start ?? bounds.start), end: clamp(span.end ?? bounds.end) };
}
