import type { ExpandedOptions } from './expanded-scale';
import type { ScaleItem, Stretch } from './find-pieces';
import { edgesBy } from './lay-out-pieces';
import { shareLanes } from '../packing/share-lanes';
import { type TrialBars, TrialLanes } from '../packing/trial-lanes';

/** One way to share the width among the pieces, and how the marks would fare. */
export interface Trial {
  readonly weights: readonly number[];
  readonly edges: Float64Array;
  /** Lanes by group. */
  readonly lanes: readonly number[];
  /** Marks that found no room in one line. */
  readonly homeless: number;
  /** Lanes wanted were there no end of them: of two scales with as many homeless, the one nearer to none. */
  readonly height: number;
}

/** Negative where `a` is the better. */
export function compareTrials(a: Trial, b: Trial): number {
  return a.homeless - b.homeless || a.height - b.height;
}

/** A function from weights to how they would fare. It runs hundreds of times before the first picture: numbers only. */
export function trialsOf(
  members: readonly (readonly ScaleItem[])[],
  stretches: readonly Stretch[],
  least: readonly number[],
  options: ExpandedOptions,
): (weights: readonly number[]) => Trial {
  const { lanes: total, widthPx } = options;
  const edgesFor = edgesBy(stretches, options);
  const groups = members.map((items) => new GroupTrial(items, stretches));
  const lanes = new TrialLanes(total);
  // What a group lacks with so many lanes, by group and number of lanes.
  const lacks = groups.map(() => new Int32Array(total + 1));
  return (weights) => {
    const edges = edgesFor(weights);
    let height = 0;
    groups.forEach((group, g) => {
      group.pack(edges, widthPx, lanes);
      height += group.height(total);
      group.countLacks(lacks[g] ?? new Int32Array(total + 1));
    });
    const shares = shareLanes({ total, least, cost: (group, n) => lacks[group]?.[Math.min(n, total)] ?? 0 });
    let homeless = 0;
    shares.forEach((n, g) => {
      homeless += lacks[g]?.[Math.min(n, total)] ?? 0;
    });
    return { weights, edges, lanes: shares, homeless, height };
  };
}

/** The marks of one group: where in which piece each begins and ends, whatever the widths. */
class GroupTrial {
  private readonly from: PiecePlaces;
  private readonly to: PiecePlaces;
  private readonly bars: TrialBars;
  private readonly laneOf: Int32Array;

  constructor(items: readonly ScaleItem[], stretches: readonly Stretch[]) {
    this.from = placesIn(
      stretches,
      items.map(({ start }) => start),
    );
    this.to = placesIn(
      stretches,
      items.map(({ end }) => end),
    );
    this.bars = {
      start: new Float64Array(items.length),
      end: new Float64Array(items.length),
      labelPx: Float64Array.from(items, ({ labelPx }) => labelPx),
    };
    this.laneOf = new Int32Array(items.length);
  }

  pack(edges: Float64Array, widthPx: number, lanes: TrialLanes): void {
    toPx(this.from, edges, this.bars.start);
    toPx(this.to, edges, this.bars.end);
    lanes.pack(this.bars, widthPx, this.laneOf);
  }

  /** Lanes it takes, and a little for each mark that stands low. */
  height(total: number): number {
    let top = 0;
    let sum = 0;
    for (const lane of this.laneOf) {
      const at = lane < 0 ? total : lane;
      top = Math.max(top, at);
      sum += at;
    }
    return top + sum / 1_000;
  }

  /** Into `lacks`: how many marks have no room with 0, 1, 2 … lanes. */
  countLacks(lacks: Int32Array): void {
    lacks.fill(0);
    for (const lane of this.laneOf) {
      const at = lane < 0 ? lacks.length - 1 : lane;
      lacks[at] = (lacks[at] ?? 0) + 1;
    }
    for (let n = lacks.length - 2; n >= 0; n -= 1) lacks[n] = (lacks[n] ?? 0) + (lacks[n + 1] ?? 0);
  }
}

/** Times as a piece and a share of it. */
interface PiecePlaces {
  readonly piece: Int32Array;
  readonly share: Float64Array;
}

function placesIn(stretches: readonly Stretch[], times: readonly number[]): PiecePlaces {
  const piece = new Int32Array(times.length);
  const share = new Float64Array(times.length);
  times.forEach((time, i) => {
    const after = stretches.findIndex(({ t1 }) => time < t1);
    const at = after < 0 ? stretches.length - 1 : after;
    const { t0, t1 } = stretches[at] ?? { t0: 0, t1: 1 };
    piece[i] = at;
    share[i] = Math.min(Math.max((time - t0) / (t1 - t0), 0), 1);
  });
  return { piece, share };
}

function toPx({ piece, share }: PiecePlaces, edges: Float64Array, into: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) {
    const at = piece[i] ?? 0;
    const x0 = at === 0 ? 0 : (edges[at - 1] ?? 0);
    into[i] = x0 + (share[i] ?? 0) * ((edges[at] ?? 0) - x0);
  }
}
