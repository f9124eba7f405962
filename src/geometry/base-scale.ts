import { bisector } from 'd3';

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

const byTime = bisector((piece: Piece) => piece.t1);
const byPx = bisector((piece: Piece) => piece.x1);

/** A scale even inside each piece. @throws RangeError without a piece. */
export function piecewiseScale(pieces: readonly Piece[]): BaseScale {
  const last = pieces.at(-1);
  if (!last) throw new RangeError('a scale needs at least one piece');
  // What lies past the last piece belongs to it.
  const at = (i: number): Piece => pieces[i] ?? last;
  return {
    widthPx: last.x1,
    pieces,
    toPx: (time) => {
      const { t0, t1, x0, x1 } = at(byTime.right(pieces, time));
      return x0 + clamp((time - t0) / (t1 - t0)) * (x1 - x0);
    },
    toTime: (px) => {
      const { t0, t1, x0, x1 } = at(byPx.right(pieces, px));
      return t0 + clamp((px - x0) / (x1 - x0)) * (t1 - t0);
    },
  };
}

function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
