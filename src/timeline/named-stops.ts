import type { DatasetIndex } from '../dataset/dataset-index';
import type { TimeSpan } from '../geometry/base-scale';
import { instant } from '../time/instant';
import type { Span } from '../time/span';
import { fromWallClock, wallClock } from '../time/zone';
import { referenceSpan } from './drawn-milestone';

/** A range worth a button. */
export interface Stop {
  readonly kind: 'whole' | 'decade' | 'year' | 'day';
  readonly span: Span;
}

/** Whole extent, the ten years up to the end of the year it speaks from, that year, the busiest day: as far as each differs. */
export function namedStops(index: DatasetIndex, extent: Span, busiest: Span | undefined): Stop[] {
  const at = wallClock(referenceSpan(index).start, index.zone);
  const year = at.getUTCFullYear();
  const january = (y: number): number => fromWallClock(new Date(0).setUTCFullYear(y, 0, 1), index.zone);
  const within = (start: number, end: number): Span => ({
    start: instant(Math.max(start, extent.start)),
    end: instant(Math.min(end, extent.end)),
  });
  const stops: Stop[] = [
    { kind: 'whole', span: extent },
    { kind: 'decade', span: within(january(year - 9), january(year + 1)) },
    { kind: 'year', span: within(january(year), january(year + 1)) },
  ];
  if (busiest) stops.push({ kind: 'day', span: within(busiest.start, busiest.end) });
  return stops.filter(
    ({ span }, i) => span.end > span.start && stops.findIndex((other) => same(other.span, span)) === i,
  );
}

export function same(a: TimeSpan, b: TimeSpan): boolean {
  return Math.abs(a.start - b.start) < 1_000 && Math.abs(a.end - b.end) < 1_000;
}
