import { type BaseScale, type Piece, piecewiseScale, type TimeSpan } from './base-scale';

export interface DensityOptions {
  readonly extent: TimeSpan;
  readonly widthPx: number;
  /** How many begin in a stretch. */
  readonly countIn: (span: TimeSpan) => number;
  /** Stretches that stay one piece each: busy days. Apart from one another, inside the extent. */
  readonly wholes: readonly TimeSpan[];
  readonly gapPx: (gap: TimeSpan) => number;
}

/** Even bins in which density is looked at. */
const BINS = 256;
const MAX_PIECES = 9;
/** An empty stretch this long, as a share of the extent, becomes a gap. */
const GAP_BINS = BINS * 0.08;
const LEAST_PX = 48;
const MAX_GAP_SHARE = 0.35;
/** A split must lower the unevenness by this share of the whole, or the pieces would say nothing. */
const LEAST_GAIN = 0.02;

/**
 * The expanded scale for more milestones than can be packed for trial: a regression tree over the logarithm of density
 * (Breiman et al., Classification and Regression Trees, 1984, one variable), whose leaves become pieces; each piece gets
 * width by the square root of what it holds, and long empty stretches shrink to gaps.
 */
export function densityScale(options: DensityOptions): BaseScale {
  const { extent, widthPx, countIn, gapPx } = options;
  const stretches = cutAt(leaves(options), options.wholes).map((span) => ({ ...span, count: countIn(span) }));
  const gapBins = (span: TimeSpan): number => ((span.end - span.start) * BINS) / (extent.end - extent.start);
  const isGap = (s: TimeSpan & { count: number }): boolean => s.count === 0 && gapBins(s) >= GAP_BINS;
  const asked = stretches.map((s) => (isGap(s) ? gapPx(s) : 0));
  const gaps = sum(asked);
  const shrink = gaps === 0 ? 1 : Math.min(1, (MAX_GAP_SHARE * widthPx) / gaps);
  const weights = stretches.map((s) => (isGap(s) ? 0 : Math.sqrt(s.count + 1)));
  const busy = stretches.filter((s) => !isGap(s)).length;
  const free = widthPx - gaps * shrink;
  const least = Math.min(LEAST_PX, free / (2 * Math.max(busy, 1)));
  const left = free - least * busy;
  const total = sum(weights);
  let x = 0;
  const pieces = stretches.map((s, i): Piece => {
    const x0 = x;
    const gap = isGap(s) && busy > 0;
    x += gap ? (asked[i] ?? 0) * shrink : least + (left * (weights[i] ?? 0)) / Math.max(total, 1);
    const x1 = i === stretches.length - 1 ? widthPx : x;
    return { t0: s.start, t1: s.end, x0, x1, kind: gap ? 'gap' : 'busy' };
  });
  return piecewiseScale(pieces);
}

interface Leaf {
  readonly from: number;
  readonly to: number;
}

/** Splits where that evens out most, until nothing is gained or the pieces are enough. */
function leaves({ extent, countIn }: DensityOptions): TimeSpan[] {
  const edge = (bin: number): number => extent.start + ((extent.end - extent.start) * bin) / BINS;
  const density = Array.from({ length: BINS }, (_, i) =>
    Math.log1p(countIn({ start: edge(i), end: edge(i + 1) })),
  );
  const sums = prefix(density);
  const squares = prefix(density.map((d) => d * d));
  const unevenness = ({ from, to }: Leaf): number => {
    const [s, q] = [(sums[to] ?? 0) - (sums[from] ?? 0), (squares[to] ?? 0) - (squares[from] ?? 0)];
    return q - (s * s) / (to - from);
  };
  const whole = unevenness({ from: 0, to: BINS });
  let tree = silences(density);
  while (tree.length < MAX_PIECES) {
    const best = tree.flatMap((leaf) => bestSplit(leaf, unevenness)).sort((a, b) => b.gain - a.gain)[0];
    if (!best || best.gain <= LEAST_GAIN * whole || best.gain <= 1e-9) break;
    const { leaf, at } = best;
    tree = tree.flatMap((l) =>
      l === leaf
        ? [
            { from: l.from, to: at },
            { from: at, to: l.to },
          ]
        : [l],
    );
  }
  return tree.map(({ from, to }) => ({
    start: edge(from),
    // The last edge is the extent's own, not a product that rounds to almost it.
    end: to === BINS ? extent.end : edge(to),
  }));
}

/** The whole, cut where long empty stretches begin and end: what is left out is found first. */
function silences(density: readonly number[]): Leaf[] {
  const cuts = new Set([0, BINS]);
  let from = 0;
  for (let bin = 0; bin <= BINS; bin += 1) {
    if (bin < BINS && density[bin] === 0) continue;
    if (bin - from >= GAP_BINS) cuts.add(from).add(bin);
    from = bin + 1;
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((at, i) => ({ from: at, to: sorted[i + 1] ?? BINS }));
}

function bestSplit(
  leaf: Leaf,
  unevenness: (leaf: Leaf) => number,
): { leaf: Leaf; at: number; gain: number }[] {
  const now = unevenness(leaf);
  let best: { leaf: Leaf; at: number; gain: number } | null = null;
  for (let at = leaf.from + 1; at < leaf.to; at += 1) {
    const gain = now - unevenness({ from: leaf.from, to: at }) - unevenness({ from: at, to: leaf.to });
    if (!best || gain > best.gain) best = { leaf, at, gain };
  }
  return best ? [best] : [];
}

function cutAt(spans: readonly TimeSpan[], wholes: readonly TimeSpan[]): TimeSpan[] {
  const inside = (time: number): boolean => wholes.some((w) => time > w.start && time < w.end);
  const bounds = [...spans, ...wholes].flatMap(({ start, end }) => [start, end]).filter((t) => !inside(t));
  const cuts = [...new Set(bounds)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({ start, end: cuts[i + 1] ?? start }));
}

function prefix(list: readonly number[]): number[] {
  const out = [0];
  for (const value of list) out.push((out.at(-1) ?? 0) + value);
  return out;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, n) => total + n, 0);
}
