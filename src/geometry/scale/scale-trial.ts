import { bisector, sum } from 'd3';
import { shareLanes } from '../packing/share-lanes';
import { type TrialBars, TrialLanes } from '../packing/trial-lanes';
import type { ScaleItem } from './find-pieces';
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
  /** How high the items are stacked, whatever lanes a group gets: the lower of two otherwise equal trials is better. */
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

/** Tells how the items fare with given widths. Runs hundreds of times before the first picture, and so in numbers only. */
export function trialsOf(input: TrialInput): (wantedPx: readonly number[]) => Trial {
  const { stretches, layout, widthPx, lanes: total, leastLanes: least } = input;
  const groups = input.groups.map((items) => new GroupTrial(items, stretches, total));
  const trialLanes = new TrialLanes(total);
  const unplacedOf = (group: number, lanes: number): number =>
    groups[group]?.unplaced[Math.min(lanes, total)] ?? 0;
  return (wantedPx) => {
    const weights = wantedPx.map((px, i) =>
      stretches[i]?.kind === 'gap' ? 0 : Math.max(px - layout.leastPx, 0.01),
    );
    const edges = layout.edges(weights);
    for (const group of groups) group.pack(edges, widthPx, trialLanes);
    const lanes = shareLanes({ total, least, cost: unplacedOf });
    return {
      wantedPx,
      edges,
      lanes,
      unplaced: sum(lanes, (n, group) => unplacedOf(group, n)),
      height: sum(groups, ({ height }) => height),
    };
  };
}

/** The items of one group: the piece in which each begins and ends, and where in it, do not depend on the widths. */
class GroupTrial {
  /** How many items have no room, by the number of lanes: 0, 1, 2 … */
  readonly unplaced: Int32Array;
  /** The lanes it uses, and a little for each item in a low one. */
  height = 0;
  private readonly starts: Positions;
  private readonly ends: Positions;
  private readonly bars: TrialBars;
  private readonly laneOf: Int32Array;

  constructor(items: readonly ScaleItem[], stretches: readonly Stretch[], lanes: number) {
    this.unplaced = new Int32Array(lanes + 1);
    this.starts = positionsOf(items, ({ start }) => start, stretches);
    this.ends = positionsOf(items, ({ end }) => end, stretches);
    this.bars = {
      start: new Float64Array(items.length),
      end: new Float64Array(items.length),
      labelPx: Float64Array.from(items, ({ labelPx }) => labelPx),
    };
    this.laneOf = new Int32Array(items.length);
  }

  pack(edges: Float64Array, widthPx: number, lanes: TrialLanes): void {
    writePx(this.starts, edges, this.bars.start);
    writePx(this.ends, edges, this.bars.end);
    lanes.pack(this.bars, widthPx, this.laneOf);
    const { unplaced, laneOf } = this;
    const total = unplaced.length - 1;
    unplaced.fill(0);
    let [highest, stacked] = [0, 0];
    for (const lane of laneOf) {
      const at = lane < 0 ? total : lane;
      unplaced[at] = (unplaced[at] ?? 0) + 1;
      highest = Math.max(highest, at);
      stacked += at;
    }
    for (let n = total - 1; n >= 0; n -= 1) unplaced[n] = (unplaced[n] ?? 0) + (unplaced[n + 1] ?? 0);
    this.height = highest + stacked / 1_000;
  }
}

/** Times as the index of a piece and a share of its length. */
interface Positions {
  readonly piece: Int32Array;
  readonly share: Float64Array;
}

const byEnd = bisector(({ t1 }: Stretch) => t1);

function positionsOf(
  items: readonly ScaleItem[],
  timeOf: (item: ScaleItem) => number,
  stretches: readonly Stretch[],
): Positions {
  const piece = new Int32Array(items.length);
  const share = new Float64Array(items.length);
  items.forEach((item, i) => {
    const time = timeOf(item);
    const at = Math.min(byEnd.right(stretches, time), stretches.length - 1);
    const { t0, t1 } = stretches[at] ?? { t0: 0, t1: 1 };
    piece[i] = at;
    share[i] = Math.min(Math.max((time - t0) / (t1 - t0), 0), 1);
  });
  return { piece, share };
}

function writePx({ piece, share }: Positions, edges: Float64Array, into: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) {
    const at = piece[i] ?? 0;
    const x0 = at === 0 ? 0 : (edges[at - 1] ?? 0);
    into[i] = x0 + (share[i] ?? 0) * ((edges[at] ?? 0) - x0);
  }
}
