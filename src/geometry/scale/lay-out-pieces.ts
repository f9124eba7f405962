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

export interface LayoutOptions {
  readonly widthPx: number;
  /** Width that a gap asks for. */
  readonly gapPx: (gap: TimeSpan) => number;
  /** Width that every busy stretch gets, if there is enough of it. */
  readonly leastPx: number;
}

export interface PieceLayout {
  /** Width that every busy stretch does get. */
  readonly leastPx: number;
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
  const leastPx = Math.min(options.leastPx, free / (2 * stretches.length));
  const rest = free - leastPx * stretches.filter(({ kind }) => kind === 'busy').length;
  return {
    leastPx,
    edges: (weights) => {
      const total = sum(weights);
      const edges = new Float64Array(stretches.length);
      let x = 0;
      stretches.forEach(({ kind }, i) => {
        x += kind === 'gap' ? (asked[i] ?? 0) * shrink : leastPx + (rest * (weights[i] ?? 0)) / total;
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
