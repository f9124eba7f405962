import type { BaseScale } from './base-scale';

/**
 * On the way from `a` (share 0) to `b` (share 1), both over one extent and width. A convex blend of monotone
 * functions is monotone, so nothing overtakes anything while the marks travel. The pieces stay those of `a`.
 */
export function blendScales(a: BaseScale, b: BaseScale, share: number): BaseScale {
  if (share <= 0) return a;
  const toPx = (time: number): number => a.toPx(time) * (1 - share) + b.toPx(time) * share;
  const pieces = a.pieces.map((piece) => ({ ...piece, x0: toPx(piece.t0), x1: toPx(piece.t1) }));
  if (share >= 1) return { ...b, pieces };
  return { widthPx: a.widthPx, pieces, toPx, toTime: (px) => invert(toPx, px, a) };
}

/** Bisection: 60 halvings take thirty years below a millisecond's rounding. */
function invert(toPx: (time: number) => number, px: number, { pieces }: BaseScale): number {
  let low = pieces[0]?.t0 ?? 0;
  let high = pieces.at(-1)?.t1 ?? 0;
  for (let i = 0; i < 60 && low < high; i += 1) {
    const middle = (low + high) / 2;
    if (toPx(middle) < px) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
