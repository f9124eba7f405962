import type { TimeSpan } from './base-scale';

/** What a scale has to make room for: a drawn span, the px its words need, and the track it belongs to. */
export interface ScaleItem extends TimeSpan {
  readonly labelPx: number;
  /** Width of the words in two lines; none where they cannot be broken. */
  readonly twoLinesPx?: number | undefined;
  readonly group: number;
}

/** A piece before it has a width. */
export interface Stretch {
  readonly t0: number;
  readonly t1: number;
  readonly kind: 'busy' | 'gap';
  /** Px it needs for itself alone; 0 where its spans can stand above one another. */
  readonly need: number;
  /** One of the stretches that were asked to stay whole. */
  readonly whole: boolean;
}

/** An idle stretch this long, as a share of the extent, becomes a gap. */
const GAP_SHARE = 0.1;
/** More bounds than this are thinned: pieces narrower than a px help nobody. */
const MAX_BOUNDS = 1_500;

/**
 * Cuts the extent where spans begin and end. Long stretches that hold no span of their own become gaps; the others are
 * joined with their neighbours unless one is so crowded that it needs a magnification of its own. `wholes` (a busy
 * day) stay one piece each: even inside, and never joined with what lies around them.
 *
 * @param laneShare Lanes one group may expect: more spans than that in a stretch make it crowded.
 */
export function findPieces(
  items: readonly ScaleItem[],
  extent: TimeSpan,
  wholes: readonly TimeSpan[],
  laneShare: number,
): Stretch[] {
  const cuts = thin(cutsOf(items, extent, wholes));
  const stretches = cuts.slice(0, -1).map((t0, i): Stretch => {
    const t1 = cuts[i + 1] ?? extent.end;
    const own = items.filter((item) => item.start >= t0 && item.end <= t1);
    const whole = wholes.some((w) => w.start === t0 && w.end === t1);
    const idle = own.length === 0 && t1 - t0 >= GAP_SHARE * (extent.end - extent.start);
    return { t0, t1, kind: idle ? 'gap' : 'busy', whole, need: excessPx(own, laneShare) };
  });
  const pieces = join(stretches, items, laneShare);
  // Nothing but gaps would leave nothing to be read.
  const kindOf = (piece: Stretch): Stretch['kind'] =>
    pieces.every((p) => p.kind === 'gap') ? 'busy' : piece.kind;
  return pieces.map((piece) => ({ ...piece, kind: kindOf(piece) }));
}

function cutsOf(items: readonly ScaleItem[], extent: TimeSpan, wholes: readonly TimeSpan[]): number[] {
  const inside = (time: number): boolean => time > extent.start && time < extent.end;
  const bounds = [...items, ...wholes].flatMap(({ start, end }) => [start, end]).filter(inside);
  const free = bounds.filter((time) => !wholes.some((w) => time > w.start && time < w.end));
  return [...new Set([extent.start, ...free, extent.end])].sort((a, b) => a - b);
}

function thin(cuts: readonly number[]): number[] {
  const step = Math.ceil(cuts.length / MAX_BOUNDS);
  return cuts.filter((_, i) => i % step === 0 || i === cuts.length - 1);
}

/** Px needed beyond one label where a group has more spans than lanes. */
function excessPx(own: readonly ScaleItem[], laneShare: number): number {
  const groups = new Map<number, { count: number; px: number }>();
  for (const { group, labelPx } of own) {
    const sum = groups.get(group) ?? { count: 0, px: 0 };
    groups.set(group, { count: sum.count + 1, px: sum.px + labelPx });
  }
  const needs = [...groups.values()].map(
    ({ count, px }) => Math.max(count / laneShare - 1, 0) * (px / count),
  );
  return Math.max(0, ...needs);
}

function join(stretches: readonly Stretch[], items: readonly ScaleItem[], laneShare: number): Stretch[] {
  let pieces = [...stretches];
  for (;;) {
    const joined: Stretch[] = [];
    for (const next of pieces) {
      const last = joined.at(-1);
      if (last && joinable(last, next)) {
        joined[joined.length - 1] = union(last, next, items, laneShare);
      } else {
        joined.push(next);
      }
    }
    if (joined.length === pieces.length) return joined;
    pieces = joined;
  }
}

/** Two neighbours share a scale if neither then lacks room: both easy, or about equally dense. */
function joinable(a: Stretch, b: Stretch): boolean {
  if (a.kind === 'gap' || b.kind === 'gap') return a.kind === b.kind;
  if (a.whole || b.whole) return false;
  if (a.need === 0 && b.need === 0) return true;
  const [da, db] = [a.t1 - a.t0, b.t1 - b.t0];
  const [dense, thinOne] = a.need / da > b.need / db ? [a, b] : [b, a];
  const share = (dense.t1 - dense.t0) / (da + db);
  // Half as much again is the most that evenness may cost.
  return dense.need / share <= 1.5 * (dense.need + thinOne.need);
}

function union(a: Stretch, b: Stretch, items: readonly ScaleItem[], laneShare: number): Stretch {
  const own = items.filter((item) => item.start >= a.t0 && item.end <= b.t1);
  return { t0: a.t0, t1: b.t1, kind: a.kind, whole: false, need: excessPx(own, laneShare) };
}
