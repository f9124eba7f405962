import type { Milestone } from '../dataset/schema';
import type { TimeSpan } from '../geometry/base-scale';
import type { LabelFit } from '../geometry/fit-label';
import type { DrawnMilestone } from './drawn-milestone';

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

/** How many begin where, along one track: drawn under marks that are too many. Px from the left edge of the plot. */
export interface Density {
  readonly track: number;
  readonly bins: readonly { readonly x0: number; readonly x1: number; readonly count: number }[];
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

/** What a mark looks like under the hand: one attribute, `data-emphasis`. */
export type Emphasis = 'selected' | 'hovered' | 'ghost' | 'none';

export function emphasisOf(selected: boolean, hovered: boolean, ghost: boolean): Emphasis {
  if (selected) return 'selected';
  if (hovered) return 'hovered';
  return ghost ? 'ghost' : 'none';
}
