import type { BaseScale, TimeSpan } from './base-scale';
import { viewTransform } from './view-transform';

/** A stretch of the plot in which things are counted rather than drawn. */
export interface PixelBin extends TimeSpan {
  /** The same for the same stretch of the base scale, whatever the view. */
  readonly key: string;
  /** Visible part, plot px. */
  readonly x0: number;
  readonly x1: number;
}

/**
 * Cuts the view into bins of `leastPx` to twice as many, fixed to the base scale: counts stay while the view is panned,
 * and split in two as it is zoomed. The first and last are cut by the view; one that is then narrower than `leastPx`
 * joins its neighbour.
 */
export function pixelBins(base: BaseScale, view: TimeSpan, leastPx: number): PixelBin[] {
  const transform = viewTransform(base, view);
  const from = base.toPx(view.start);
  const factor = base.widthPx / Math.max(base.toPx(view.end) - from, Number.MIN_VALUE);
  // Base px of a bin: a power of two, so that nearer bins are halves of farther ones.
  const level = Math.ceil(Math.log2(leastPx / factor));
  const sizePx = 2 ** level;
  const first = Math.floor(from / sizePx);
  const last = Math.max(Math.ceil((from + base.widthPx / factor) / sizePx), first + 1);
  const edges = Array.from({ length: last - first + 1 }, (_, i) => {
    const px = ((first + i) * sizePx - from) * factor;
    return Math.min(Math.max(px, 0), base.widthPx);
  });
  const bins: PixelBin[] = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [x0 = 0, x1 = 0] = [edges[i], edges[i + 1]];
    const start = i === 0 ? view.start : transform.toTime(x0);
    const end = i + 2 === edges.length ? view.end : transform.toTime(x1);
    const before = bins.at(-1);
    const narrow = (bin: { x0: number; x1: number }): boolean => bin.x1 - bin.x0 < leastPx;
    if (before && (narrow(before) || narrow({ x0, x1 }))) bins[bins.length - 1] = { ...before, x1, end };
    else bins.push({ key: `${level}:${first + i}`, x0, x1, start, end });
  }
  return bins;
}
