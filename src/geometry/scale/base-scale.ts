import { interpolateNumber, scaleLinear } from 'd3';

/**
 * A scale from time to px over the whole extent, before any view is applied. Times are UTC ms; px start at 0 at the left
 * edge of the plot and end at `widthPx` when the whole extent is in view. Values outside are clamped to the ends.
 */
export interface BaseScale {
  readonly widthPx: number;
  /** Contiguous, left to right: from px 0 to `widthPx`. */
  readonly pieces: readonly Piece[];
  toPx(time: number): number;
  /** Exact, unlike `invert` of a D3 time scale, which rounds to whole milliseconds. */
  toTime(px: number): number;
}

/** A part of the scale that is linear. A `gap` is drawn shortened, and says what it leaves out. */
export interface Piece {
  /** Whole milliseconds. */
  readonly t0: number;
  readonly t1: number;
  readonly x0: number;
  readonly x1: number;
  readonly kind: 'busy' | 'gap';
}

/** Half-open: `start` is in, `end` is out. UTC ms. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * A scale that is linear inside each piece. D3's time scale is not used: it takes 3 kB for formats that the axis does not show, and its
 * `invert` makes a `Date`, so a view of fractions of a px would stick to whole milliseconds.
 * @throws RangeError without a piece.
 */
export function piecewiseScale(pieces: readonly Piece[]): BaseScale {
  const [first] = pieces;
  if (!first) throw new RangeError('a scale needs at least one piece');
  const times = [first.t0, ...pieces.map(({ t1 }) => t1)];
  const edges = [first.x0, ...pieces.map(({ x1 }) => x1)];
  return {
    widthPx: edges.at(-1) ?? 0,
    pieces,
    toPx: scaleLinear(times, edges).clamp(true),
    toTime: scaleLinear(edges, times).clamp(true),
  };
}

/** The whole extent in one linear piece. */
export function trueScale(extent: TimeSpan, widthPx: number): BaseScale {
  return piecewiseScale([{ t0: extent.start, t1: extent.end, x0: 0, x1: widthPx, kind: 'busy' }]);
}

/**
 * The scale on the way from `scale` (share 0) to the true one of the same extent and width (share 1), with the pieces of
 * `scale`; at share 1 it is `truth`. No two marks change their order on the way, since both scales are monotone.
 */
export function blendScales(scale: BaseScale, truth: BaseScale, share: number): BaseScale {
  if (share <= 0) return scale;
  if (share >= 1) return truth;
  const blend = (x: number, time: number): number => interpolateNumber(x, truth.toPx(time))(share);
  return piecewiseScale(
    scale.pieces.map((piece) => ({
      ...piece,
      x0: blend(piece.x0, piece.t0),
      x1: blend(piece.x1, piece.t1),
    })),
  );
}
