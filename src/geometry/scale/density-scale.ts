import { cumsum, greatest, pairs, range, sum } from 'd3';
import type { BaseScale, TimeSpan } from './base-scale';
import { cutsOf } from './find-pieces';
import { layOutPieces, type Stretch } from './lay-out-pieces';

export interface DensityOptions {
  readonly extent: TimeSpan;
  readonly widthPx: number;
  /** How many milestones begin in a span. */
  readonly countIn: (span: TimeSpan) => number;
  /** Spans that become one piece each: busy days. They lie inside the extent and do not overlap. */
  readonly wholes: readonly TimeSpan[];
  readonly gapPx: (gap: TimeSpan) => number;
}

/** Density is measured in so many bins of equal length. */
const BINS = 256;
const MAX_PIECES = 9;
/** An empty stretch of so many bins becomes a gap. */
const GAP_BINS = BINS * 0.08;
const LEAST_PX = 48;
/** A split must lower the unevenness of the whole by this share: else the pieces would look alike. */
const LEAST_GAIN = 0.02;

/**
 * The expanded scale for datasets with too many milestones for trial packing. A regression tree over the logarithm of
 * density (Breiman et al., Classification and Regression Trees, 1984, with one variable) gives the pieces; each gets width
 * by the square root of its count, and long empty stretches shrink to gaps.
 */
export function densityScale(options: DensityOptions): BaseScale {
  const { extent, widthPx, countIn, gapPx } = options;
  const cuts = cutsOf(splitByDensity(options), extent, options.wholes);
  const spans = pairs(cuts).map(([start, end]): TimeSpan => ({ start, end }));
  const counts = spans.map(countIn);
  const gapMs = ((extent.end - extent.start) * GAP_BINS) / BINS;
  const empty = spans.map(({ start, end }, i) => counts[i] === 0 && end - start >= gapMs);
  // A scale of gaps alone would leave no room for anything.
  const gaps = empty.includes(false) ? empty : empty.map(() => false);
  const stretches = spans.map(
    ({ start, end }, i): Stretch => ({
      t0: start,
      t1: end,
      kind: gaps[i] ? 'gap' : 'busy',
      leastPx: LEAST_PX,
    }),
  );
  const layout = layOutPieces(stretches, widthPx, gapPx);
  const weights = counts.map((count, i) => (gaps[i] ? 0 : Math.sqrt(count + 1)));
  const total = sum(weights);
  return layout.scaleFor(weights.map((weight) => LEAST_PX + (layout.freePx * weight) / total));
}

/** Splits where that lowers unevenness most, until a split gains too little or there are enough pieces. */
function splitByDensity({ extent, countIn }: DensityOptions): TimeSpan[] {
  // Whole milliseconds, as D3 needs them.
  const edge = (bin: number): number => Math.round(extent.start + ((extent.end - extent.start) * bin) / BINS);
  const densities = range(BINS).map((bin) => Math.log1p(countIn({ start: edge(bin), end: edge(bin + 1) })));
  const sums = [0, ...cumsum(densities)];
  const squares = [0, ...cumsum(densities, (density) => density * density)];
  /** Sum of the squared distances from the mean. */
  const unevenness = (from: number, to: number): number => {
    const total = (sums[to] ?? 0) - (sums[from] ?? 0);
    const square = (squares[to] ?? 0) - (squares[from] ?? 0);
    return square - (total * total) / (to - from);
  };
  const leastGain = Math.max(LEAST_GAIN * unevenness(0, BINS), 1e-9);
  let cuts = silenceEdges(densities);
  while (cuts.length <= MAX_PIECES) {
    const splits = pairs(cuts).flatMap(([from, to]) =>
      range(from + 1, to).map((at) => ({
        at,
        gain: unevenness(from, to) - unevenness(from, at) - unevenness(at, to),
      })),
    );
    const best = greatest(splits, ({ gain }) => gain);
    if (!best || best.gain <= leastGain) break;
    cuts = [...cuts, best.at].sort((a, b) => a - b);
  }
  return pairs(cuts).map(([from, to]) => ({ start: edge(from), end: edge(to) }));
}

/** The first and the last bin, and the ends of long empty stretches: these are cut out before anything is split. */
function silenceEdges(densities: readonly number[]): number[] {
  const cuts = new Set([0, BINS]);
  let from = 0;
  for (let bin = 0; bin <= BINS; bin += 1) {
    if (densities[bin] === 0) continue;
    if (bin - from >= GAP_BINS) cuts.add(from).add(bin);
    from = bin + 1;
  }
  return [...cuts].sort((a, b) => a - b);
}
