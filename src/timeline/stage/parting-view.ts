import type { TimeSpan } from '../../geometry/scale/base-scale';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { Zone } from '../../time/zone';
import { dayOf } from '../plan/busy-days';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import type { PlacedCluster } from './placed-mark';

const HOUR_MS = 3_600_000;

/**
 * The view in which the members of a cluster part: from the first to the last beginning or end that tells two of them
 * apart, with a little air. Long spans among them count by their near end: the whole of thirty years parts nobody.
 */
export function partingView({ members, span }: PlacedCluster, extent: TimeSpan): TimeSpan {
  if (!members) return aired(span.start, span.end, 0, extent);
  const shortest = Math.min(...members.map((d) => d.end - d.start));
  const near = members.filter((d) => d.end - d.start <= shortest * 8);
  const far = members.filter((d) => !near.includes(d));
  const first = Math.min(...near.map((d) => d.start));
  const last = Math.max(...near.map((d) => d.end));
  // A long one that lies wholly to a side would be lost: its near end comes into view as well.
  const reach = Math.max(shortest, HOUR_MS);
  const start = Math.min(first, ...far.filter((d) => d.end <= first).map((d) => d.end - reach));
  const end = Math.max(last, ...far.filter((d) => d.start >= last).map((d) => d.start + reach));
  return aired(start, end, 0.04, extent);
}

/** With a share of air on either side, at least an hour, inside the extent. */
function aired(start: number, end: number, share: number, extent: TimeSpan): TimeSpan {
  const air = Math.max((end - start) * share, (HOUR_MS - (end - start)) / 2);
  return { start: Math.max(start - air, extent.start), end: Math.min(end + air, extent.end) };
}

/** From the first beginning to the last end. Where a place is approximate its hours are ours: then only days are named. */
export function rangeOf(members: readonly DrawnMilestone[], zone: Zone): Span {
  const start = instant(Math.min(...members.map((d) => d.start)));
  const end = instant(Math.max(...members.map((d) => d.end)));
  if (!members.some((d) => d.approximate)) return { start, end };
  return { start: dayOf(start, zone).start, end: dayOf(instant(end - 1), zone).end };
}
