import { pairs, range } from 'd3';
import type { BaseScale, TimeSpan } from '../scale/base-scale';

/** A stretch of the plot in which milestones are counted rather than drawn. */
export interface PixelBin extends TimeSpan {
  /** Where it begins on the base scale. A pan keeps it, and so does the first half of a bin that a zoom splits. */
  readonly key: number;
  /** Visible part, plot px. */
  readonly x0: number;
  readonly x1: number;
}

/**
 * Cuts the view into bins that are `leastPx` to twice as wide and fixed to the base scale: a pan keeps their counts, and a
 * zoom splits them in two. The view cuts the first and the last bin. A bin that is then too narrow joins its neighbour.
 */
export function pixelBins(
  base: BaseScale,
  view: TimeSpan,
  leastPx: number,
  widthPx = base.widthPx,
): PixelBin[] {
  const from = base.toPx(view.start);
  const factor = widthPx / Math.max(base.toPx(view.end) - from, Number.MIN_VALUE);
  // Base px of a bin: a power of two, so that nearer bins are halves of farther ones.
  const sizePx = 2 ** Math.ceil(Math.log2(leastPx / factor));
  const first = Math.floor(from / sizePx);
  const last = Math.max(Math.ceil((from + widthPx / factor) / sizePx), first + 1);
  const edges = range(first, last + 1).map((i) => i * sizePx);
  const plotPx = (px: number): number => Math.min(Math.max((px - from) * factor, 0), widthPx);
  const bins: PixelBin[] = [];
  for (const [i, [a, b]] of pairs(edges).entries()) {
    const [x0, x1] = [plotPx(a), plotPx(b)];
    // By base px, not by plot px: the times of a bin are then the same numbers in every view.
    const start = i === 0 ? view.start : base.toTime(a);
    const end = i + 2 === edges.length ? view.end : base.toTime(b);
    const before = bins.at(-1);
    const narrow = (bin: { x0: number; x1: number }): boolean => bin.x1 - bin.x0 < leastPx;
    if (before && (narrow(before) || narrow({ x0, x1 }))) bins[bins.length - 1] = { ...before, x1, end };
    else bins.push({ key: a, x0, x1, start, end });
  }
  return bins;
}
