import { sum } from 'd3';
import type { Piece, TimeSpan } from './base-scale';

/** A piece before it has a width. */
export interface Stretch {
  readonly t0: number;
  readonly t1: number;
  readonly kind: 'busy' | 'gap';
}

/** All gaps together take at most this share of the width. */
const MAX_GAP_SHARE = 0.35;

/** What the busy stretches get in any case takes at most this share of what the gaps leave. */
const MAX_LEAST_SHARE = 0.7;

export interface LayoutOptions {
  readonly widthPx: number;
  /** Width that a gap asks for. */
  readonly gapPx: (gap: TimeSpan) => number;
  /** By stretch: width that it gets in any case, if there is enough of it. Of no meaning for a gap. */
  readonly leastPx: readonly number[];
}

export interface PieceLayout {
  /** What the gaps leave of the width. */
  readonly freePx: number;
  /** By stretch: width that it does get in any case; 0 for a gap. */
  readonly leastPx: readonly number[];
  /** Right edges of the stretches, px, when the rest of the width is shared by these weights. A gap weighs 0. */
  edges(weights: readonly number[]): Float64Array;
}

/** Shares the width among stretches: gaps take what they ask for, busy stretches their least and a share of the rest. */
export function layOutPieces(stretches: readonly Stretch[], options: LayoutOptions): PieceLayout {
  const { widthPx, gapPx } = options;
  const asked = stretches.map(({ kind, t0, t1 }) => (kind === 'gap' ? gapPx({ start: t0, end: t1 }) : 0));
  const gaps = sum(asked);
  const shrink = gaps === 0 ? 1 : Math.min(1, (MAX_GAP_SHARE * widthPx) / gaps);
  const free = widthPx - gaps * shrink;
  const least = stretches.map(({ kind }, i) => (kind === 'gap' ? 0 : (options.leastPx[i] ?? 0)));
  const fitting = Math.min(1, (MAX_LEAST_SHARE * free) / Math.max(sum(least), 1));
  const leastPx = least.map((px) => px * fitting);
  const rest = free - sum(leastPx);
  return {
    freePx: free,
    leastPx,
    edges: (weights) => {
      const total = sum(weights);
      const edges = new Float64Array(stretches.length);
      let x = 0;
      stretches.forEach(({ kind }, i) => {
        x +=
          kind === 'gap' ? (asked[i] ?? 0) * shrink : (leastPx[i] ?? 0) + (rest * (weights[i] ?? 0)) / total;
        edges[i] = x;
      });
      // Sums are rounded: the last edge must be the width itself.
      edges[stretches.length - 1] = widthPx;
      return edges;
    },
  };
}

export function piecesOf(stretches: readonly Stretch[], edges: Float64Array): Piece[] {
  return stretches.map(({ t0, t1, kind }, i) => ({
    t0,
    t1,
    x0: i === 0 ? 0 : (edges[i - 1] ?? 0),
    x1: edges[i] ?? 0,
    kind,
  }));
}
