import { countBefore } from '../../dataset/placing/intervals';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { Zone } from '../../time/zone';
import { rangeOf } from './parting-view';
import type { PlacedCluster } from './placed-mark';
import type { StagePlan } from '../plan/stage-plan';

/** Whether a milestone without a mark of its own is counted here. `viewStart`: what began before it is counted there. */
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

/** Ordinal of the member after the selected one, and round again; the first where none is selected. `null`: none. */
export function nextIn(cluster: PlacedCluster, selected: number | null, plan: StagePlan): number | null {
  const ordinals = ordinalsOf(cluster, plan);
  const at = selected === null ? -1 : ordinals.indexOf(selected);
  return ordinals[(at + 1) % ordinals.length] ?? null;
}

/** The first member, where the focus stands for all of them. */
export function firstIn(cluster: PlacedCluster, plan: StagePlan): number | null {
  return nextIn(cluster, null, plan);
}

/** The first few that have no mark of their own. */
export function someOf(
  cluster: PlacedCluster,
  plan: StagePlan,
  marked: ReadonlySet<number>,
  count: number,
): number[] {
  const ordinals = ordinalsOf(cluster, plan);
  const some: number[] = [];
  for (let i = 0; i < ordinals.length && some.length < count; i += 1) {
    const ordinal = ordinals[i];
    if (ordinal !== undefined && !marked.has(ordinal)) some.push(ordinal);
  }
  return some;
}

/** From the first beginning to the last end of what it counts. */
export function reachOf({ members, span }: PlacedCluster, zone: Zone): Span {
  return members ? rangeOf(members, zone) : { start: instant(span.start), end: instant(span.end) };
}

function ordinalsOf(
  { members, track, span }: PlacedCluster,
  plan: StagePlan,
): ArrayLike<number> & {
  indexOf(n: number): number;
} {
  if (members) return members.map((d) => d.ordinal);
  const list = plan.tracks[track]?.happened;
  if (!list) return [];
  const from = countBefore(list.start, span.start);
  return list.ordinal.subarray(from, Math.max(countBefore(list.start, span.end), from + 1));
}
