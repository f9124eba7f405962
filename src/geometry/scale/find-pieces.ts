import { max, mean, pairs, rollup } from 'd3';
import type { TimeSpan } from './base-scale';
import type { Stretch } from './lay-out-pieces';

/** What the scale makes room for: a drawn span, the width of its label, and its group (the track). */
export interface ScaleItem extends TimeSpan {
  readonly labelPx: number;
  /** Width of the label in two lines; `undefined` where it cannot be broken. */
  readonly twoLinesPx?: number | undefined;
  readonly slim?: boolean;
  readonly insideCountPx?: number;
  /** What the mark takes beside its bar for the arrow of an open end, px. */
  readonly arrows?: { readonly before: number; readonly after: number };
  readonly group: number;
  /** It takes no lane at the whole extent, but as much width as the others, for when it is seen from near. */
  readonly folded?: boolean;
}

export interface FoundPiece extends Omit<Stretch, 'leastPx'> {
  /** Width of the labels that find no lane in this stretch at one magnification; 0 where all do. */
  readonly excessPx: number;
  /** A busy day or a part of one. */
  readonly whole: boolean;
  /** Never joined with what is around it. */
  readonly apart: boolean;
}

/** An idle stretch of this share of the extent becomes a gap. */
const GAP_SHARE = 0.1;
/** Neighbours are joined if they then need at most this much more width. */
const MAX_JOIN_COST = 1.5;

/**
 * Cuts the extent where spans begin and end. Long stretches without a span of their own become gaps. The others are joined
 * with their neighbours, unless one of them is so full that it needs a magnification of its own.
 * @param spans Spans that become one piece each, not cut inside and not joined with what is around them: busy days
 * (`wholes`), and what leads up to them.
 * @param lanesPerGroup Lanes that a group may expect: a stretch with more spans of one group needs width for them.
 */
export function findPieces(
  items: readonly ScaleItem[],
  extent: TimeSpan,
  { wholes, leads }: { readonly wholes: readonly TimeSpan[]; readonly leads: readonly TimeSpan[] },
  lanesPerGroup: number,
): FoundPiece[] {
  const apart = [...wholes, ...leads];
  const gapMs = GAP_SHARE * (extent.end - extent.start);
  const within = (t0: number, t1: number): ScaleItem[] =>
    items.filter(({ start, end }) => start >= t0 && end <= t1);
  const stretches = pairs(cutsOf(items, extent, apart)).map(([t0, t1]): FoundPiece => {
    const own = within(t0, t1);
    const isOneOf = (spans: readonly TimeSpan[]): boolean =>
      spans.some(({ start, end }) => start === t0 && end === t1);
    const kind = own.length === 0 && t1 - t0 >= gapMs ? 'gap' : 'busy';
    const excess = excessPx(own, lanesPerGroup);
    return { t0, t1, kind, whole: isOneOf(wholes), apart: isOneOf(apart), excessPx: excess };
  });
  const union = (a: FoundPiece, b: FoundPiece): FoundPiece => ({
    t0: a.t0,
    t1: b.t1,
    kind: a.kind,
    whole: false,
    apart: false,
    excessPx: excessPx(within(a.t0, b.t1), lanesPerGroup),
  });
  const pieces = joinAll(stretches, union);
  // A scale of gaps alone would leave no room for anything.
  return pieces.some(({ kind }) => kind === 'busy') ? pieces : pieces.map((p) => ({ ...p, kind: 'busy' }));
}

/** Where spans begin and end inside the extent, and its own ends; nothing inside one of `wholes`. */
export function cutsOf(spans: readonly TimeSpan[], extent: TimeSpan, wholes: readonly TimeSpan[]): number[] {
  const bounds = [...spans, ...wholes].flatMap(({ start, end }) => [start, end]);
  const cuts = bounds.filter(
    (time) =>
      time > extent.start &&
      time < extent.end &&
      !wholes.some(({ start, end }) => time > start && time < end),
  );
  return [...new Set([extent.start, ...cuts, extent.end])].sort((a, b) => a - b);
}

/** For the group that lacks most: the number of lanes it lacks, as a share of those it has, times the mean label. */
function excessPx(items: readonly ScaleItem[], lanesPerGroup: number): number {
  const byGroup = rollup(
    items,
    (own) => Math.max(own.length / lanesPerGroup - 1, 0) * (mean(own, ({ labelPx }) => labelPx) ?? 0),
    ({ group }) => group,
  );
  return max(byGroup.values()) ?? 0;
}

/** Joins neighbours from left to right, again and again until none can be joined. */
function joinAll(
  stretches: readonly FoundPiece[],
  union: (a: FoundPiece, b: FoundPiece) => FoundPiece,
): FoundPiece[] {
  const joined: FoundPiece[] = [];
  for (const next of stretches) {
    const last = joined.at(-1);
    if (last && joinable(last, next)) joined[joined.length - 1] = union(last, next);
    else joined.push(next);
  }
  return joined.length === stretches.length ? joined : joinAll(joined, union);
}

/** Two neighbours share a magnification if both have room enough, or if they are about equally dense. */
function joinable(a: FoundPiece, b: FoundPiece): boolean {
  if (a.kind === 'gap' || b.kind === 'gap') return a.kind === b.kind;
  if (a.apart || b.apart) return false;
  if (a.excessPx === 0 && b.excessPx === 0) return true;
  const [aMs, bMs] = [a.t1 - a.t0, b.t1 - b.t0];
  // The denser one sets the magnification of both.
  const [denser, denserMs] = a.excessPx / aMs > b.excessPx / bMs ? [a, aMs] : [b, bMs];
  return denser.excessPx / (denserMs / (aMs + bMs)) <= MAX_JOIN_COST * (a.excessPx + b.excessPx);
}
