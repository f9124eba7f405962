import type { TimeSpan } from '../../geometry/scale/base-scale';
import { clampView } from '../../geometry/view/view-transform';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { fromWallClock, wallClock } from '../../time/zone';
import type { Survey } from './stage-plan';
import { referenceSpan } from './drawn-milestone';

/** A view with a button of its own. */
export interface Stop {
  readonly kind: 'whole' | 'decade' | 'year' | 'day';
  readonly span: Span;
}

/**
 * The whole extent, the ten years and the year up to the dataset's reference date, and the busiest day. Of stops that show
 * the same, only the first is kept.
 */
export function namedStops({ index, extent, busyDays: [busiest], leastMs }: Survey): Stop[] {
  const at = wallClock(referenceSpan(index).start, index.zone);
  const year = at.getUTCFullYear();
  const january = (y: number): number => fromWallClock(new Date(0).setUTCFullYear(y, 0, 1), index.zone);
  const ranges: [Stop['kind'], TimeSpan][] = [
    ['whole', extent],
    ['decade', { start: january(year - 9), end: january(year + 1) }],
    ['year', { start: january(year), end: january(year + 1) }],
    ['day', busiest ?? extent],
  ];
  const stops = ranges.map(([kind, range]): Stop => {
    // A range outside the extent becomes the whole extent; one that is too short becomes as long as a view must be.
    const { start, end } = clampView(range, extent, leastMs);
    return { kind, span: { start: instant(start), end: instant(end) } };
  });
  return stops.filter(({ span }, i) => stops.findIndex((other) => same(other.span, span)) === i);
}

/** Whether two views differ by less than a second at both ends. */
export function same(a: TimeSpan, b: TimeSpan): boolean {
  return Math.abs(a.start - b.start) < 1_000 && Math.abs(a.end - b.end) < 1_000;
}
