/**
 * A monotone function from time to px over the whole extent, before any view is applied. Numbers only: times are
 * milliseconds, `Px` are px from the left edge of the plot when the whole extent fills `widthPx`.
 */
export interface BaseScale {
  readonly widthPx: number;
  /** Contiguous, left to right; the first starts at px 0 and the last ends at `widthPx`. */
  readonly pieces: readonly Piece[];
  /** Times outside the extent fall on its ends. */
  toPx(time: number): number;
  toTime(px: number): number;
}

/** A stretch on which the scale is even. A `gap` leaves something out and says so. */
export interface Piece {
  readonly t0: number;
  readonly t1: number;
  readonly x0: number;
  readonly x1: number;
  readonly kind: 'busy' | 'gap';
}

/** Half-open pair of times, milliseconds. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** A scale even inside each piece. @throws RangeError without a piece. */
export function piecewiseScale(pieces: readonly Piece[]): BaseScale {
  const last = pieces.at(-1);
  if (!last) throw new RangeError('a scale needs at least one piece');
  // What lies past the last piece belongs to it.
  const at = (value: number, end: 't1' | 'x1'): Piece => pieces[firstPast(pieces, value, end)] ?? last;
  return {
    widthPx: last.x1,
    pieces,
    toPx: (time) => {
      const { t0, t1, x0, x1 } = at(time, 't1');
      return x0 + clamp((time - t0) / (t1 - t0)) * (x1 - x0);
    },
    toTime: (px) => {
      const { t0, t1, x0, x1 } = at(px, 'x1');
      return t0 + clamp((px - x0) / (x1 - x0)) * (t1 - t0);
    },
  };
}

/** Route of the first piece that ends past the value. Halved, not walked: asked for every mark in every frame. */
function firstPast(pieces: readonly Piece[], value: number, end: 't1' | 'x1'): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.[end] ?? value) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
