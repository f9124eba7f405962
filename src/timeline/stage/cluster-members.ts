import { countBefore } from '../../dataset/placing/intervals';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { HOUR_MS } from '../../time/units';
import type { Zone } from '../../time/zone';
import { wholeDays } from '../plan/busy-days';
import type { StagePlan } from '../plan/stage-plan';
import type { PlacedCluster } from './placed-mark';

/**
 * Whether this cluster counts a milestone that has no mark of its own. A milestone that begins before the view is counted
 * at `viewStart`.
 */
export function clusterHolds(
  { members, track, span }: PlacedCluster,
  ordinal: number,
  plan: StagePlan,
  viewStart: number,
): boolean {
  if (members) return members.some((d) => d.ordinal === ordinal);
  const { columns, extent } = plan;
  const [start = Number.NaN, end = Number.NaN] = [columns.start[ordinal], columns.end[ordinal]];
  if (columns.track[ordinal] !== track || !(end > viewStart)) return false;
  const seen = Math.max(start, extent.start, viewStart);
  return seen >= span.start && seen < span.end;
}

/** Ordinal of the member after the selected one; of the first, if the last or no member is selected. */
export function nextIn(cluster: PlacedCluster, selected: number | null, plan: StagePlan): number | null {
  const ordinals = ordinalsOf(cluster, plan);
  const at = selected === null ? -1 : ordinals.indexOf(selected);
  return ordinals[(at + 1) % ordinals.length] ?? null;
}

/** The first `count` members that have no mark of their own. */
export function someOf(
  cluster: PlacedCluster,
  plan: StagePlan,
  marked: ReadonlySet<number>,
  count: number,
): number[] {
  const first = [...ordinalsOf(cluster, plan).slice(0, count + marked.size)];
  return first.filter((ordinal) => !marked.has(ordinal)).slice(0, count);
}

function ordinalsOf({ members, track, span }: PlacedCluster, plan: StagePlan): number[] | Uint32Array {
  if (members) return members.map((d) => d.ordinal);
  const list = plan.tracks[track]?.happened;
  if (!list) return [];
  const from = countBefore(list.start, span.start);
  return list.ordinal.subarray(from, Math.max(countBefore(list.start, span.end), from + 1));
}

/** The time that a cluster covers. Whole days if a date is approximate, because its hours mean nothing. */
export function reachOf({ members, span }: PlacedCluster, zone: Zone): Span {
  if (members?.some((d) => d.approximate)) return wholeDays(span, zone);
  return { start: instant(span.start), end: instant(span.end) };
}

/**
 * The view in which the members of a cluster part: from the first to the last date that tells two of them apart, with a
 * little air; of details without air, so that nothing else takes their room. A member much longer than the shortest one counts by its near end: thirty years tell nothing apart.
 */
export function partingView({ members, span, whole }: PlacedCluster, extent: TimeSpan): TimeSpan {
  if (!members) return aired(span.start, span.end, 0, extent);
  const shortest = Math.min(...members.map((d) => d.end - d.start));
  const isShort = (d: TimeSpan): boolean => d.end - d.start <= shortest * 8;
  const short = members.filter(isShort);
  const long = members.filter((d) => !isShort(d));
  const first = Math.min(...short.map((d) => d.start));
  const last = Math.max(...short.map((d) => d.end));
  // The near end of a long member comes into view too, if the member lies wholly before or after the short ones.
  const reach = Math.max(shortest, HOUR_MS);
  const start = Math.min(first, ...long.filter((d) => d.end <= first).map((d) => d.end - reach));
  const end = Math.max(last, ...long.filter((d) => d.start >= last).map((d) => d.start + reach));
  return aired(start, end, whole ? 0 : 0.04, extent);
}

/** Adds a share of air on either side, and more if the view is shorter than an hour. Stays inside the extent. */
function aired(start: number, end: number, share: number, extent: TimeSpan): TimeSpan {
  const air = Math.max((end - start) * share, (HOUR_MS - (end - start)) / 2);
  return { start: Math.max(start - air, extent.start), end: Math.min(end + air, extent.end) };
}
