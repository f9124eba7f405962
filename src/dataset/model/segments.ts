import { pairs, sort } from 'd3';

/** A stretch of a block between two neighbouring bounds, and everything that covers it. */
export interface Segment<T> {
  /** Code points, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly covers: readonly T[];
}

/**
 * Cuts a text at every bound of every range, so that overlapping ranges become segments which know all their
 * owners. The texts of the segments, joined, are the text. Ranges outside the text are clipped, empty ones dropped.
 */
export function segmentsOf<T>(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number; readonly owner: T }[],
): Segment<T>[] {
  const points = Array.from(text);
  const clip = (at: number): number => Math.min(Math.max(at, 0), points.length);
  const clipped = ranges
    .map((range) => ({ start: clip(range.start), end: clip(range.end), owner: range.owner }))
    .filter((range) => range.start < range.end);
  const cuts = new Set([0, points.length, ...clipped.flatMap((r) => [r.start, r.end])]);
  return pairs(sort(cuts)).map(([start, end]) => ({
    start,
    end,
    text: points.slice(start, end).join(''),
    covers: clipped.filter((r) => r.start <= start && end <= r.end).map((r) => r.owner),
  }));
}
