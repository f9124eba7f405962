import type { Milestone } from '../../dataset/model/schema';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import type { LabelFit } from '../../geometry/packing/fit-label';
import type { DrawnMilestone } from '../plan/drawn-milestone';

// Px from the left edge of the plot, and from the top of the drawing.

/** A milestone with its place. Knows nothing of the hand. */
export interface PlacedMark {
  readonly drawn: DrawnMilestone;
  /** The bar; ends beyond the plot are cut a little outside it. */
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly fit: LabelFit;
  /** Its words, where they stand in two lines. */
  readonly lines?: readonly [string, string] | undefined;
  /** Open ends that are in view: beyond the edge nothing fades. */
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
}

/**
 * Whether two placings look alike but for where they stand: then the one has only to be moved. Px are compared to a
 * hundredth, since panning adds and subtracts the same offsets in other orders.
 */
export function looksAlike(a: PlacedMark, b: PlacedMark): boolean {
  return (
    a.drawn === b.drawn &&
    near(a.x1 - a.x0, b.x1 - b.x0) &&
    a.fadesAtStart === b.fadesAtStart &&
    a.fadesAtEnd === b.fadesAtEnd &&
    a.fit.side === b.fit.side &&
    a.fit.lines === b.fit.lines &&
    a.fit.laneStep === b.fit.laneStep &&
    a.lines === b.lines &&
    near(a.fit.boxStart - a.x0, b.fit.boxStart - b.x0) &&
    near(a.fit.boxEnd - a.x0, b.fit.boxEnd - b.x0) &&
    near(a.fit.labelStart - a.x0, b.fit.labelStart - b.x0) &&
    (a.fit.leaderX === null) === (b.fit.leaderX === null) &&
    near((a.fit.leaderX ?? a.x0) - a.x0, (b.fit.leaderX ?? b.x0) - b.x0)
  );
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

/** The same placing seen from its own bar's start and lane: what is drawn once and then moved. */
export function fromItself({ x0, x1, fit }: PlacedMark): { widthPx: number; fit: LabelFit } {
  return {
    widthPx: x1 - x0,
    fit: {
      ...fit,
      boxStart: fit.boxStart - x0,
      boxEnd: fit.boxEnd - x0,
      labelStart: fit.labelStart - x0,
      labelEnd: fit.labelEnd - x0,
      leaderX: fit.leaderX === null ? null : fit.leaderX - x0,
    },
  };
}

/** Several milestones of one track drawn as one counted mark. */
export interface PlacedCluster {
  readonly key: string;
  readonly track: number;
  readonly count: number;
  /** Each of them, where they are few; `null` where they were only counted: those that begin in `span`. */
  readonly members: readonly DrawnMilestone[] | null;
  readonly span: TimeSpan;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
}

/** How many begin where, along one track: drawn under marks that are too many. */
export interface Density {
  readonly track: number;
  /** Whole px from the left edge of the plot: where each count begins, and where the last ends. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** An undated milestone on the shelf. */
export interface ShelvedMark {
  readonly milestone: Milestone;
  readonly ordinal: number;
  readonly track: number;
  readonly y: number;
  readonly labelled: boolean;
}

/** Undated milestones of a track beyond what the shelf holds. */
export interface ShelvedCluster {
  readonly ordinals: Uint32Array;
  readonly track: number;
  readonly y: number;
}
