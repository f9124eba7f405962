import type { BaseScale, TimeSpan } from '../scale/base-scale';

// Three rulers: time (ms), base (px while the whole extent fills the width), plot (px on screen, for the view).

export interface ViewTransform {
  readonly widthPx: number;
  toPx(time: number): number;
  toTime(px: number): number;
}

/** Spreads the view over the whole width, or over another. */
export function viewTransform(base: BaseScale, view: TimeSpan, widthPx = base.widthPx): ViewTransform {
  const { from, size } = baseRange(base, view);
  const factor = widthPx / size;
  return {
    widthPx,
    toPx: (time) => (base.toPx(time) - from) * factor,
    toTime: (px) => base.toTime(from + px / factor),
  };
}

/** Where a view begins, and its size, in base px. */
export function baseRange(base: BaseScale, view: TimeSpan): { from: number; size: number } {
  const from = base.toPx(view.start);
  return { from, size: Math.max(base.toPx(view.end) - from, Number.MIN_VALUE) };
}

/** How plot px of one view become plot px of another: `x * scale + dx`. */
export interface Moved {
  readonly scale: number;
  readonly dx: number;
}

/** How what was drawn for the view `from`, spread over `times` the width, stands in the view `to`. */
export function movedTo(base: BaseScale, from: TimeSpan, to: TimeSpan, times = 1): Moved {
  const [before, after] = [baseRange(base, from), baseRange(base, to)];
  return {
    scale: before.size / after.size / times,
    dx: ((before.from - after.from) * base.widthPx) / after.size,
  };
}

/** The view with what lies on either side of it: at most `most` times as wide, less at the ends of the extent. */
export function widened(base: BaseScale, view: TimeSpan, most: number): { view: TimeSpan; times: number } {
  const { from, size } = baseRange(base, view);
  const sidePx = (size * (most - 1)) / 2;
  const [start, end] = [Math.max(from - sidePx, 0), Math.min(from + size + sidePx, base.widthPx)];
  return { view: { start: base.toTime(start), end: base.toTime(end) }, times: (end - start) / size };
}

/** The view that begins at a base px and is `size` base px long, moved and cut to stay inside the extent. */
export function viewAt(base: BaseScale, from: number, size: number): TimeSpan {
  const length = Math.min(size, base.widthPx);
  const start = Math.min(Math.max(from, 0), base.widthPx - length);
  return { start: base.toTime(start), end: base.toTime(start + length) };
}

/** Keeps a view inside the extent and at least `minMs` long. A view that is wholly outside becomes the whole extent. */
export function clampView(view: TimeSpan, extent: TimeSpan, minMs: number): TimeSpan {
  if (view.end <= extent.start || view.start >= extent.end) return extent;
  const least = Math.min(minMs, extent.end - extent.start);
  const start = Math.max(view.start, extent.start);
  const end = Math.min(view.end, extent.end);
  if (end - start >= least) return { start, end };
  const shifted = Math.min(Math.max((start + end - least) / 2, extent.start), extent.end - least);
  return { start: shifted, end: shifted + least };
}

/** Zooms by `factor` (above 1: nearer) about a plot px: its time stays under it as far as the extent allows. */
export function zoomAbout(
  base: BaseScale,
  view: TimeSpan,
  factor: number,
  px: number,
  minMs: number,
): TimeSpan {
  const { from, size } = baseRange(base, view);
  const share = Math.min(Math.max(px / base.widthPx, 0), 1);
  const anchor = from + size * share;
  const nextSize = Math.min(size / factor, base.widthPx);
  const next = viewAt(base, anchor - nextSize * share, nextSize);
  if (next.end - next.start >= minMs) return next;
  // The shortest view, too, keeps the time under the pointer. Further zooming in changes nothing.
  if (factor > 1 && view.end - view.start <= minMs) return view;
  const time = base.toTime(anchor);
  const extent = { start: base.toTime(0), end: base.toTime(base.widthPx) };
  return clampView({ start: time - minMs * share, end: time + minMs * (1 - share) }, extent, minMs);
}

/** Moves the content by `dxPx` plot px to the right, that is the view to the left. Stops at the ends. */
export function panBy(base: BaseScale, view: TimeSpan, dxPx: number): TimeSpan {
  const { from, size } = baseRange(base, view);
  return viewAt(base, from - (dxPx * size) / base.widthPx, size);
}

/** Moves one end of the view to `time`: never past the extent, nor nearer than `minMs` to the other end. */
export function resizeView(
  view: TimeSpan,
  edge: 'start' | 'end',
  time: number,
  extent: TimeSpan,
  minMs: number,
): TimeSpan {
  const { start, end } = view;
  return edge === 'start'
    ? { start: Math.max(Math.min(time, end - minMs), extent.start), end }
    : { start, end: Math.min(Math.max(time, start + minMs), extent.end) };
}

/** Whether the view shows the whole extent, to a tenth of a px. */
export function isWhole(base: BaseScale, view: TimeSpan): boolean {
  const { from, size } = baseRange(base, view);
  return from < 0.1 && from + size > base.widthPx - 0.1;
}
