import { clusterHolds, firstIn } from '../stage/cluster-members';
import type { Placed } from '../stage/place-marks';
import type { PlacedShelf } from '../stage/place-shelf';
import { shelfKey } from '../stage/Shelf';
import type { StagePlan } from '../plan/stage-plan';

/** A node of the stage that can hold the focus: a mark, or a counted mark. */
export interface Stop {
  /** What the node carries: a milestone's id, or the key of a counted mark. */
  readonly key: string;
  /** Whether it stands for the milestone at this place in reading order. */
  readonly holds: (ordinal: number) => boolean;
  readonly first: number;
  readonly track: number;
  /** Middle, in plot px. */
  readonly x: number;
}

/** Marks first: a milestone that has a mark of its own is not looked for among those that are counted. */
export function stopsOf(placed: Placed, shelf: PlacedShelf, plan: StagePlan, viewStart: number): Stop[] {
  const shelfX = plan.plotPx + plan.shelfPx / 2;
  const mark = (ordinal: number, id: string, track: number, x: number): Stop => ({
    key: id,
    holds: (other) => other === ordinal,
    first: ordinal,
    track,
    x,
  });
  return [
    ...placed.marks.map(({ drawn: { ordinal, milestone, track }, x0, x1 }) =>
      mark(ordinal, milestone.id, track, (Math.max(x0, 0) + Math.min(x1, plan.plotPx)) / 2),
    ),
    ...shelf.marks.map(({ ordinal, milestone, track }) => mark(ordinal, milestone.id, track, shelfX)),
    ...placed.clusters.map((cluster) => ({
      key: cluster.key,
      holds: (ordinal: number) => clusterHolds(cluster, ordinal, plan, viewStart),
      first: firstIn(cluster, plan) ?? -1,
      track: cluster.track,
      x: cluster.x + cluster.widthPx / 2,
    })),
    ...shelf.clusters.map((cluster) => ({
      key: shelfKey(cluster),
      holds: (ordinal: number) => cluster.ordinals.includes(ordinal),
      first: cluster.ordinals[0] ?? -1,
      track: cluster.track,
      x: shelfX,
    })),
  ];
}

/** The stop that stands for a milestone. */
export function holderOf(ordinal: number | null, stops: readonly Stop[]): Stop | undefined {
  return ordinal === null ? undefined : stops.find((stop) => stop.holds(ordinal));
}

/** What stands in a later drawing for a stop of an earlier one: itself, what holds it, or the first of what it held. */
export function standIn(stop: Stop, stops: readonly Stop[]): Stop | undefined {
  return (
    stops.find(({ key }) => key === stop.key) ??
    holderOf(stop.first, stops) ??
    first(stops.filter((other) => stop.holds(other.first)))
  );
}

/** The one that comes nearest in reading order. */
export function nearestTo(stop: Stop, stops: readonly Stop[]): Stop | undefined {
  const away = (other: Stop): number => Math.abs(other.first - stop.first);
  return stops.toSorted((a, b) => away(a) - away(b))[0];
}

/** A milestone that comes into the drawing with the next view. */
export function awaiting(ordinal: number): Stop {
  return { key: '', holds: (other) => other === ordinal, first: ordinal, track: -1, x: 0 };
}

export function isAwaited(stop: Stop | null): boolean {
  return stop?.key === '';
}

function first(stops: readonly Stop[]): Stop | undefined {
  return stops.toSorted((a, b) => a.first - b.first)[0];
}
