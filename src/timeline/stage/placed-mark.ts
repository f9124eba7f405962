import type { LabelFit } from '../../geometry/packing/fit-label';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import type { ShownStatements, StagePlan } from '../plan/stage-plan';

// A milestone takes three forms: `Milestone` (data), `PlacedMark` (where it stands in a view), `RenderedMark` (with its
// emphasis). Px are from the left edge of the plot and from the top of the drawing.

/** A milestone with its place. Only `x` and `y` tell where it stands: all else is measured from there. */
export interface PlacedMark {
  readonly drawn: DrawnMilestone;
  /** Start of the bar. A bar that goes beyond the plot is cut a little outside it. */
  readonly x: number;
  /** Top of its lane. */
  readonly y: number;
  readonly widthPx: number;
  /** Px from `x`, to a hundredth. */
  readonly fit: LabelFit;
  /** The label, where it stands in two lines. */
  readonly lines?: readonly [string, string] | undefined;
  /** An open end fades only where it is in view. */
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
}

/** A mark with its emphasis. Selection and hover change one mark at a time, so its own node listens to them. */
export interface RenderedMark {
  readonly placed: PlacedMark;
  readonly filteredOut: boolean;
  /** Tab reaches it. */
  readonly tabStop: boolean;
}

/** @param filterResult `null` where the filter keeps everything. */
export function emphasizeMarks(
  placed: readonly PlacedMark[],
  filterResult: { has(id: string): boolean } | null,
  tabStop: string | null,
): RenderedMark[] {
  return placed.map((mark) => {
    const { id } = mark.drawn.milestone;
    return {
      placed: mark,
      filteredOut: filterResult !== null && !filterResult.has(id),
      tabStop: id === tabStop,
    };
  });
}

/** Whether two rendered marks differ in their place alone: then the node is moved and not rendered again. */
export function looksAlike(a: RenderedMark, b: RenderedMark): boolean {
  return a.filteredOut === b.filteredOut && a.tabStop === b.tabStop && isSameShape(a.placed, b.placed);
}

export function isSameShape(a: PlacedMark, b: PlacedMark): boolean {
  return (
    a.drawn === b.drawn &&
    a.widthPx === b.widthPx &&
    a.lines === b.lines &&
    a.fadesAtStart === b.fadesAtStart &&
    a.fadesAtEnd === b.fadesAtEnd &&
    a.fit.side === b.fit.side &&
    a.fit.lines === b.fit.lines &&
    a.fit.laneStep === b.fit.laneStep &&
    a.fit.boxStart === b.fit.boxStart &&
    a.fit.boxEnd === b.fit.boxEnd &&
    a.fit.labelStart === b.fit.labelStart &&
    a.fit.labelEnd === b.fit.labelEnd &&
    a.fit.leaderX === b.fit.leaderX
  );
}

/** Several milestones of one track drawn as one counted mark. */
export interface PlacedCluster {
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

/** Undated milestones of a track beyond what the shelf holds. */
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
