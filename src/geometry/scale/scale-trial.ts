import { bisector, max, sum } from 'd3';
import { trialLanes } from '../packing/lane-room';
import { shareLanes } from '../packing/share-lanes';
import type { Arrows, ScaleItem } from './find-pieces';
import type { PieceLayout, Stretch } from './lay-out-pieces';

/** One way to share the width among the pieces, and how the items fare with it. */
export interface Trial {
  /** Width wanted for each piece, px; 0 for a gap. */
  readonly wantedPx: readonly number[];
  /** Right edges of the pieces, px. */
  readonly edges: Float64Array;
  /** Lanes by group. */
  readonly lanes: readonly number[];
  /** Items whose labels find no lane in one line. */
  readonly unplaced: number;
  /** Lanes that the groups use, plus a little for each item in a lane further down. The smaller is the better of equal trials. */
  readonly height: number;
}

/** Negative if `a` is better. */
export function compareTrials(a: Trial, b: Trial): number {
  return a.unplaced - b.unplaced || a.height - b.height;
}

export interface TrialInput {
  /** Items by group. */
  readonly groups: readonly (readonly ScaleItem[])[];
  readonly stretches: readonly Stretch[];
  readonly layout: PieceLayout;
  readonly widthPx: number;
  /** Lanes of all groups together. */
  readonly lanes: number;
  /** By group: lanes that it needs in any case. */
  readonly leastLanes: readonly number[];
}

/** Tells how the items fare with given widths. Runs hundreds of times before the first picture. */
export function trialsOf(input: TrialInput): (wantedPx: readonly number[]) => Trial {
  const { stretches, layout, widthPx, lanes: total, leastLanes: least } = input;
  const groups = input.groups.map((items) =>
    items.map(({ start, end, ...item }) => ({
      ...item,
      start: positionOf(start, stretches),
      end: positionOf(end, stretches),
    })),
  );
  return (wantedPx) => {
    const weights = wantedPx.map((px, i) =>
      stretches[i]?.kind === 'gap' ? 0 : Math.max(px - (layout.leastPx[i] ?? 0), 0.01),
    );
    const edges = layout.edges(weights);
    // An item without a lane stands below all lanes.
    const laneOf = groups.map((items) => {
      const bars = items.map(({ start, end, labelPx, slim, arrows }) =>
        withArrows({ start: pxAt(start, edges), end: pxAt(end, edges), labelPx, slim }, arrows, widthPx),
      );
      return trialLanes(bars, { lanes: total, widthPx }).map((lane) => (lane < 0 ? total : lane));
    });
    const unplacedOf = (group: number, lanes: number): number =>
      (laneOf[group] ?? []).filter((lane) => lane >= lanes).length;
    const lanes = shareLanes({ total, least, cost: unplacedOf });
    return {
      wantedPx,
      edges,
      lanes,
      unplaced: sum(lanes, (n, group) => unplacedOf(group, n)),
      height: sum(laneOf, (taken) => (max(taken) ?? 0) + sum(taken) / 1_000),
    };
  };
}

/** A time as the index of a piece and a share of its length, which do not depend on the widths. */
interface Position {
  readonly piece: number;
  readonly share: number;
}

const byEnd = bisector(({ t1 }: Stretch) => t1);

function positionOf(time: number, stretches: readonly Stretch[]): Position {
  const piece = Math.min(byEnd.right(stretches, time), stretches.length - 1);
  const { t0, t1 } = stretches[piece] ?? { t0: 0, t1: 1 };
  return { piece, share: Math.min(Math.max((time - t0) / (t1 - t0), 0), 1) };
}

function pxAt({ piece, share }: Position, edges: Float64Array): number {
  const x0 = piece === 0 ? 0 : (edges[piece - 1] ?? 0);
  return x0 + share * ((edges[piece] ?? 0) - x0);
}

/** A bar in px with its arrows, as far as they lie within the width. */
export function withArrows<Bar extends { readonly start: number; readonly end: number }>(
  bar: Bar,
  arrows: Arrows | undefined,
  widthPx: number,
): Bar {
  if (!arrows) return bar;
  const { before, after } = arrows;
  return { ...bar, start: Math.max(bar.start - before, 0), end: Math.min(bar.end + after, widthPx) };
}
