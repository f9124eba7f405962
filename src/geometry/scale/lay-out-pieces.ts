import { sum } from 'd3';
import { type BaseScale, type Piece, piecewiseScale, type TimeSpan } from './base-scale';

/** A piece before it has a width. */
export interface Stretch {
  readonly t0: number;
  readonly t1: number;
  readonly kind: 'busy' | 'gap';
  /** Width that it gets in any case, if there is enough of it. Of no meaning for a gap. */
  readonly leastPx: number;
}

/** All gaps together take at most this share of the width. */
const MAX_GAP_SHARE = 0.35;

/** What the busy stretches get in any case takes at most this share of what the gaps leave. */
const MAX_LEAST_SHARE = 0.7;

export interface PieceLayout {
  /** What the gaps leave of the width. */
  readonly freePx: number;
  /** The scale on which stretches get these widths, px, and share what is left or lacking. A gap wants nothing. */
  scaleFor(wantedPx: readonly number[]): BaseScale;
}

/** Shares the width among stretches: gaps take what they ask for, busy stretches their least and a share of the rest. */
export function layOutPieces(
  stretches: readonly Stretch[],
  widthPx: number,
  gapPx: (gap: TimeSpan) => number,
): PieceLayout {
  const asked = stretches.map(({ kind, t0, t1 }) => (kind === 'gap' ? gapPx({ start: t0, end: t1 }) : 0));
  const gaps = sum(asked);
  const shrink = gaps === 0 ? 1 : Math.min(1, (MAX_GAP_SHARE * widthPx) / gaps);
  const freePx = widthPx - gaps * shrink;
  const least = stretches.map(({ kind, leastPx }) => (kind === 'gap' ? 0 : leastPx));
  const fitting = Math.min(1, (MAX_LEAST_SHARE * freePx) / Math.max(sum(least), 1));
  const rest = freePx - sum(least) * fitting;
  return {
    freePx,
    scaleFor: (wantedPx) => {
      const weights = stretches.map(({ kind }, i) =>
        kind === 'gap' ? 0 : Math.max((wantedPx[i] ?? 0) - (least[i] ?? 0) * fitting, 0.01),
      );
      const total = sum(weights);
      const pieces: Piece[] = [];
      stretches.forEach(({ t0, t1, kind }, i) => {
        const x0 = pieces.at(-1)?.x1 ?? 0;
        const px = (asked[i] ?? 0) * shrink + (least[i] ?? 0) * fitting + (rest * (weights[i] ?? 0)) / total;
        // Sums are rounded: the last edge must be the width itself.
        pieces.push({ t0, t1, kind, x0, x1: i === stretches.length - 1 ? widthPx : x0 + px });
      });
      return piecewiseScale(pieces);
    },
  };
}
