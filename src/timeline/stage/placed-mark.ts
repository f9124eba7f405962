import type { LabelFit } from '../../geometry/packing/fit-label';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import type { DrawnMilestone, StageMilestone } from '../plan/drawn-milestone';
import type { ShownStatements, StagePlan } from '../plan/stage-plan';

// Px are from the left edge of the plot and from the top of the drawing.

/** A milestone with its place in a view. Everything but `x` and `y` is measured from there. */
export interface PlacedMark {
  readonly drawn: StageMilestone;
  /** Start of the bar. A bar that goes beyond the plot is cut a little outside it. */
  readonly x: number;
  /** Top of its lane. */
  readonly y: number;
  readonly widthPx: number;
  /** Px from `x`, to a hundredth. */
  readonly fit: LabelFit;
  /** An open end fades only where it is in view. */
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
}

/** Whether two marks differ in their place alone: then the node is moved and not rendered again. */
export function isSameShape(a: PlacedMark, b: PlacedMark): boolean {
  return isEqual(a, b, ['x', 'y', 'fit']) && isEqual(a.fit, b.fit);
}

/** Several milestones of one track drawn as one counted mark. */
export interface PlacedCluster {
  /** Where the members are known, it has their ids. */
  readonly key: string;
  readonly track: number;
  readonly count: number;
  /** All of them, where they were packed. `null` where they were only counted: those that begin in `span`. */
  readonly members: readonly DrawnMilestone[] | null;
  readonly span: TimeSpan;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
}

/** The same for two counted marks: a zoom too only moves them, as long as they count the same stretch of time. */
export function isSameCluster(a: PlacedCluster, b: PlacedCluster): boolean {
  return isEqual(a, b, ['x', 'y', 'members', 'span']) && isEqual(a.span, b.span);
}

function isEqual<T extends object>(a: T, b: T, except: readonly (keyof T)[] = []): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key] || except.includes(key));
}

/** How many milestones of a track begin where. It is drawn under a track with too many marks. */
export interface Density {
  readonly track: number;
  /** Whole px from the left edge of the plot: where each count begins, and where the last one ends. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export interface Placed {
  readonly marks: readonly PlacedMark[];
  readonly clusters: readonly PlacedCluster[];
  /** Of the tracks that have too many marks to be packed. */
  readonly densities: readonly Density[];
}

export interface PlaceInput {
  readonly plan: StagePlan;
  readonly base: BaseScale;
  readonly view: TimeSpan;
  readonly statements: ShownStatements;
  /** Ordinal of the selected milestone: it keeps a mark of its own where others are counted. */
  readonly selected: number | null;
  /** A hand is panning. */
  readonly panned: boolean;
  /** Width of a counted mark. */
  readonly clusterPx: (count: number) => number;
}

/** Undated milestones of a track that the shelf has no room for. */
export interface ShelvedCluster {
  /** Its key among the nodes that the arrow keys reach. */
  readonly key: string;
  readonly ordinals: Uint32Array;
  readonly track: number;
  readonly y: number;
}

export interface PlacedShelf {
  readonly marks: readonly PlacedMark[];
  readonly clusters: readonly ShelvedCluster[];
}
