import type { Piece, TimeSpan } from './base-scale';
import type { Stretch } from './find-pieces';

/** Gaps together never take more than this share of the width. */
const MAX_GAP_SHARE = 0.35;
/** No piece is squeezed below this, however little it needs. */
export const LEAST_PX = 36;

interface LayOutOptions {
  readonly widthPx: number;
  readonly gapPx: (gap: TimeSpan) => number;
}

/** The right edges of stretches in px, by their weights. What does not hang on the weights is computed once. */
export function edgesBy(
  stretches: readonly Stretch[],
  { widthPx, gapPx }: LayOutOptions,
): (weights: readonly number[]) => Float64Array {
  const asked = stretches.map(({ kind, t0, t1 }) => (kind === 'gap' ? gapPx({ start: t0, end: t1 }) : 0));
  const gaps = asked.reduce((sum, n) => sum + n, 0);
  const shrink = gaps === 0 ? 1 : Math.min(1, (MAX_GAP_SHARE * widthPx) / gaps);
  const free = widthPx - gaps * shrink;
  const least = Math.min(LEAST_PX, free / (2 * stretches.length));
  const left = free - least * stretches.filter(({ kind }) => kind === 'busy').length;
  // Every piece has its least, and a share of what is left by its weight.
  const above = (i: number, weights: readonly number[]): number =>
    stretches[i]?.kind === 'busy' ? Math.max((weights[i] ?? 0) - least, 0.01) : 0;
  return (weights) => {
    let total = 0;
    for (let i = 0; i < stretches.length; i += 1) total += above(i, weights);
    const edges = new Float64Array(stretches.length);
    let x = 0;
    for (let i = 0; i < stretches.length; i += 1) {
      x +=
        stretches[i]?.kind === 'gap' ? (asked[i] ?? 0) * shrink : least + (left * above(i, weights)) / total;
      edges[i] = x;
    }
    // The last edge is the width itself, not a sum that rounds to almost it.
    edges[stretches.length - 1] = widthPx;
    return edges;
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
