import type { BaseScale, TimeSpan } from '../scale/base-scale';

// Three rulers: time (ms), base (px while the whole extent fills the width), plot (px on screen, for the view).

export interface ViewTransform {
  readonly widthPx: number;
  /**
   * Px that a pan has moved the content to the left, modulo `PAN_PERIOD_PX`: while only the view's place changes, plot px
   * plus this stay what they are. What is drawn there and moved back as one costs one change for each step of a pan.
   */
  readonly shiftPx: number;
  toPx(time: number): number;
  toTime(px: number): number;
}

/** Px in a group stay this small, however far the view is from the start: a single-precision renderer keeps its hundredths. */
const PAN_PERIOD_PX = 4096;

/** Spreads the view over the whole width: plot px are an affine image of base px. */
export function viewTransform(base: BaseScale, view: TimeSpan): ViewTransform {
  const { from, to } = baseRange(base, view);
  const factor = base.widthPx / Math.max(to - from, Number.MIN_VALUE);
  return {
    widthPx: base.widthPx,
    shiftPx: (from * factor) % PAN_PERIOD_PX,
    toPx: (time) => (base.toPx(time) - from) * factor,
    toTime: (px) => base.toTime(from + px / factor),
  };
}

function baseRange(base: BaseScale, view: TimeSpan): { from: number; to: number } {
  return { from: base.toPx(view.start), to: base.toPx(view.end) };
}

/** Keeps a view inside the extent and at least `minMs` long; what lies wholly outside becomes the whole. */
export function clampView(view: TimeSpan, extent: TimeSpan, minMs: number): TimeSpan {
  if (view.end <= extent.start || view.start >= extent.end) return extent;
  const least = Math.min(minMs, extent.end - extent.start);
  const start = Math.max(view.start, extent.start);
  const end = Math.min(view.end, extent.end);
  if (end - start >= least) return { start, end };
  const shifted = Math.min(Math.max((start + end - least) / 2, extent.start), extent.end - least);
  return { start: shifted, end: shifted + least };
}

/** Zooms by `factor` (above 1: nearer) about a plot px, whose time stays where it is as far as the extent allows. */
export function zoomAbout(
  base: BaseScale,
  view: TimeSpan,
  factor: number,
  px: number,
  minMs: number,
): TimeSpan {
  const { from, to } = baseRange(base, view);
  const size = Math.min((to - from) / factor, base.widthPx);
  const share = Math.min(Math.max(px / base.widthPx, 0), 1);
  const start = Math.min(Math.max(from + (to - from) * share - size * share, 0), base.widthPx - size);
  const next = { start: base.toTime(start), end: base.toTime(start + size) };
  if (next.end - next.start >= minMs) return next;
  // An hour about the pointer, and no less: further zooming in changes nothing.
  if (factor > 1 && view.end - view.start <= minMs) return view;
  const anchor = base.toTime(from + (to - from) * share);
  const extent = { start: base.toTime(0), end: base.toTime(base.widthPx) };
  return clampView({ start: anchor - minMs * share, end: anchor + minMs * (1 - share) }, extent, minMs);
}

/** Moves the content by `dxPx` plot px to the right, that is the view to the left; stops at the ends. */
export function panBy(base: BaseScale, view: TimeSpan, dxPx: number): TimeSpan {
  const { from, to } = baseRange(base, view);
  const size = to - from;
  const start = Math.min(Math.max(from - (dxPx * size) / base.widthPx, 0), base.widthPx - size);
  return { start: base.toTime(start), end: base.toTime(start + size) };
}

/** One end of the view moved to `time`: never past the extent, nor nearer than `minMs` to the other end. */
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

/** What a hand did at once: zoomed by `factor` about a plot px, and dragged the content `dxPx` to the right. */
export interface Gesture {
  readonly factor: number;
  readonly px: number;
  readonly dxPx: number;
}

/** What was under `px` comes to lie at `px + dxPx`, as far as the extent and `minMs` allow. */
export function followHand(base: BaseScale, view: TimeSpan, gesture: Gesture, minMs: number): TimeSpan {
  const { factor, px, dxPx } = gesture;
  const zoomed = factor === 1 ? view : zoomAbout(base, view, factor, px, minMs);
  return dxPx === 0 ? zoomed : panBy(base, zoomed, dxPx);
}

/** A tenth of a px: nearer than the eye can tell. */
export function isWhole(base: BaseScale, view: TimeSpan): boolean {
  const { from, to } = baseRange(base, view);
  return from < 0.1 && to > base.widthPx - 0.1;
}
