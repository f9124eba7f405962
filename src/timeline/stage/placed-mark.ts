import type { Intervals } from '../../dataset/model/milestone-columns';
import type { LabelFit } from '../../geometry/packing/fit-label';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import type { ViewTransform } from '../../geometry/view/view-transform';
import type { BarKind } from '../../ui/BarShape';
import type { BinCounts } from '../dense/Silhouette';
import type { DrawnMilestone, StageMilestone } from '../plan/drawn-milestone';
import type { Row } from '../plan/stage-metrics';
import type { StagePlan } from '../plan/stage-plan';

// Px are from the left edge of the plot and from the top of the drawing.

/** A milestone with its place in a view. `widthPx` and `fit` are relative to `x` and `y`. */
export interface PlacedMark {
  readonly drawn: StageMilestone;
  /** Start of the bar, which is cut a little outside the plot. */
  readonly x: number;
  /** Top of its lane. */
  readonly y: number;
  readonly widthPx: number;
  /** Px from `x`, rounded to a hundredth. */
  readonly fit: LabelFit;
  readonly kind: BarKind;
  /** An open end has its arrow and its note only where it is in view. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** How many details and how many statements show within it: its label ends with their number. */
  readonly details: number;
  readonly statements: number;
  /** That number stands on the bar and not after the label. */
  readonly countOnBar: boolean;
}

/** Whether two marks differ only in their place. If so, the node is moved and not rendered again. */
export function isSameShape(a: PlacedMark, b: PlacedMark): boolean {
  return isEqual(a, b, ['x', 'y', 'fit']) && isEqual(a.fit, b.fit);
}

/** Several milestones of one track drawn as one counted mark. */
export interface PlacedCluster {
  /** Contains the ids of the members, if they are known: the same key is the same members. */
  readonly key: string;
  readonly track: number;
  readonly count: number;
  /** `null` in a track that only counts its milestones: then the cluster has those that begin in `span`. */
  readonly members: readonly DrawnMilestone[] | null;
  readonly span: TimeSpan;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  /** It counts what is folded into this milestone, in the label of its mark. */
  readonly whole: StageMilestone | null;
}

/** Whether two counted marks differ only in their place. A zoom may move them apart and count the same milestones. */
export function isSameCluster(a: PlacedCluster, b: PlacedCluster): boolean {
  return isEqual(a, b, ['x', 'y', 'members', 'span', 'whole']) && isEqual(a.span, b.span);
}

function isEqual<T extends object>(a: T, b: T, except: readonly (keyof T)[] = []): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key] || except.includes(key));
}

/** How many milestones of a track begin where. It is drawn behind the marks of a track that has too many. */
export interface Density extends BinCounts {
  readonly track: number;
}

export interface Placed {
  readonly marks: readonly PlacedMark[];
  readonly clusters: readonly PlacedCluster[];
  /** Of the tracks that have too many milestones to draw each. */
  readonly densities: readonly Density[];
  /** By track: the lanes in which anything stands. */
  readonly taken: readonly (readonly number[])[];
  readonly rows: readonly Row[];
}

export interface PlaceInput {
  readonly plan: StagePlan;
  readonly base: BaseScale;
  readonly view: TimeSpan;
  /** Over how many px the view is spread: those of the plot, unless more is drawn than can be seen. */
  readonly widthPx: number;
  readonly statements: boolean;
  /** Ordinal of the selected milestone, if it is to have a mark of its own where others are folded or counted. */
  readonly selected: number | null;
  /** `taken` of the last view at rest, during a gesture: no row gets lower while the hand moves. */
  readonly held: Placed['taken'] | null;
  /** Width of a counted mark. */
  readonly clusterPx: (count: number) => number;
  /** For a dense dataset. */
  readonly countTracks: CountTracks | null;
}

/** A track that has more milestones in view than it may draw. */
export interface CountedTrack {
  readonly row: Row;
  readonly track: number;
  readonly lists: readonly Intervals[];
}

export interface CountInput extends PlaceInput {
  readonly transform: ViewTransform;
  /** How many marks a track may draw. */
  readonly quota: number;
}

/** Draws the longest milestones of each track and counts the others. */
export type CountTracks = (
  tracks: readonly CountedTrack[],
  input: CountInput,
) => readonly (Pick<Placed, 'marks' | 'clusters'> & { readonly density: Density })[];

/** An undated milestone under the stage. Px from the left edge of the drawing. */
export interface PlacedChip {
  readonly drawn: StageMilestone;
  readonly x: number;
  readonly row: number;
  readonly widthPx: number;
}

export interface PlacedChips {
  /** All undated milestones that are shown or counted. */
  readonly count: number;
  readonly marks: readonly PlacedChip[];
  /** The chip that counts those without room. */
  readonly more: CountedChip | null;
}

export interface CountedChip {
  /** Its key among the nodes that the arrow keys reach. */
  readonly key: string;
  readonly ordinals: readonly number[];
  readonly x: number;
  readonly row: number;
}
