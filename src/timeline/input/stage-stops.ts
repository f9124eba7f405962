import { least } from 'd3';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import type { StagePlan } from '../plan/stage-plan';
import { clusterHolds, nextIn } from '../stage/cluster-members';
import type { Placed, PlacedChips } from '../stage/placed-mark';

/** A node of the stage that can have the focus: a mark, or a counted mark. */
export interface Stop {
  /** Attribute of the node: the id of a milestone, or the key of a counted mark. */
  readonly key: string;
  /** Whether the node stands for the milestone with this ordinal. */
  readonly holds: (ordinal: number) => boolean;
  /** Ordinal of its first milestone. */
  readonly first: number;
  /** Its track from the top; a row of chips counts as a further track. */
  readonly track: number;
  /** Middle of the node, plot px. */
  readonly x: number;
}

/** All stops of a drawing. Marks come first: a milestone with a mark of its own is not in a counted mark. */
export function stopsOf(placed: Placed, chips: PlacedChips, plan: StagePlan, viewStart: number): Stop[] {
  // The chips stand below all tracks.
  const below = (row: number): number => plan.tracks.length + row;
  const mark = ({ ordinal, milestone, track }: DrawnMilestone, x: number): Stop => ({
    key: milestone.id,
    holds: (other) => other === ordinal,
    first: ordinal,
    track,
    x,
  });
  return [
    ...placed.marks.map(({ drawn, x, widthPx }) =>
      mark(drawn, (Math.max(x, 0) + Math.min(x + widthPx, plan.plotPx)) / 2),
    ),
    ...chips.marks.map(({ drawn, x, row, widthPx }) => ({
      ...mark(drawn, x + widthPx / 2 - plan.plotX),
      track: below(row),
    })),
    ...placed.clusters.map((cluster) => ({
      key: cluster.key,
      holds: (ordinal: number) => clusterHolds(cluster, ordinal, plan, viewStart),
      first: nextIn(cluster, null, plan) ?? -1,
      track: cluster.track,
      x: cluster.x + cluster.widthPx / 2,
    })),
    ...(chips.more
      ? [
          {
            key: chips.more.key,
            holds: (ordinal: number) => chips.more?.ordinals.includes(ordinal) ?? false,
            first: chips.more.ordinals[0] ?? -1,
            track: below(chips.more.row),
            x: chips.more.x - plan.plotX,
          },
        ]
      : []),
  ];
}

/** The stop that stands for a milestone. */
export function holderOf(ordinal: number | null, stops: readonly Stop[]): Stop | undefined {
  return ordinal === null ? undefined : stops.find((stop) => stop.holds(ordinal));
}

/**
 * The stop that replaces a stop of an earlier drawing: the one with the same key, else the one that now holds its first
 * milestone, else the first stop that it held.
 */
export function standIn(stop: Stop, stops: readonly Stop[]): Stop | undefined {
  const parts = stops.filter((other) => stop.holds(other.first));
  return (
    stops.find(({ key }) => key === stop.key) ??
    holderOf(stop.first, stops) ??
    least(parts, ({ first }) => first)
  );
}

/** The stop that is nearest in reading order. */
export function nearestTo(stop: Stop, stops: readonly Stop[]): Stop | undefined {
  return least(stops, ({ first }) => Math.abs(first - stop.first));
}

/** The nearest stop above (-1) or below (1), in the next track that has a stop. */
export function nearestAcross(here: Stop, stops: readonly Stop[], step: 1 | -1): Stop | undefined {
  const tracks = stops.map(({ track }) => track).filter((track) => (track - here.track) * step > 0);
  const next = step === 1 ? Math.min(...tracks) : Math.max(...tracks);
  return least(
    stops.filter(({ track }) => track === next),
    ({ x }) => Math.abs(x - here.x),
  );
}

/** A placeholder for a milestone that the next view will draw. Its key is empty. */
export function awaiting(ordinal: number): Stop {
  return { key: '', holds: (other) => other === ordinal, first: ordinal, track: -1, x: 0 };
}
