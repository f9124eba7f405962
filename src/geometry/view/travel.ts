import type { BaseScale, TimeSpan } from '../scale/base-scale';
import { type Pose, zoomPath } from './zoom-path';

// On the way the base scale is the ruler: base px, in which both ends of the way were laid out.

/** Nearer or farther by more than this is far. */
const FAR_ZOOM = 8;

/** Far: nothing of the one view is in the other, or the magnification is another altogether. */
export function isFar(base: BaseScale, from: TimeSpan, to: TimeSpan): boolean {
  if (from.end <= to.start || to.end <= from.start) return true;
  const zoom = sizeOf(base, from) / sizeOf(base, to);
  return zoom > FAR_ZOOM || zoom < 1 / FAR_ZOOM;
}

/** Both ends go straight to their new places. */
export function straight(base: BaseScale, from: TimeSpan, to: TimeSpan): (share: number) => TimeSpan {
  const at = (a: number, b: number, share: number): number =>
    base.toTime(base.toPx(a) + (base.toPx(b) - base.toPx(a)) * share);
  return (share) => ({ start: at(from.start, to.start, share), end: at(from.end, to.end, share) });
}

/**
 * Out, over and in again: on a far way the eye keeps its bearings, and nothing flies by faster than it can follow. Never
 * past the ends of the extent.
 */
export function flight(base: BaseScale, from: TimeSpan, to: TimeSpan): (share: number) => TimeSpan {
  const path = zoomPath(poseOf(base, from), poseOf(base, to));
  return (share) => {
    const { middle, size: wanted } = path(share);
    const size = Math.min(wanted, base.widthPx);
    const start = Math.min(Math.max(middle - size / 2, 0), base.widthPx - size);
    return { start: base.toTime(start), end: base.toTime(start + size) };
  };
}

function poseOf(base: BaseScale, view: TimeSpan): Pose {
  return { middle: (base.toPx(view.start) + base.toPx(view.end)) / 2, size: sizeOf(base, view) };
}

/** A view inside a stretch that the scale gives no width still has a size. */
function sizeOf(base: BaseScale, { start, end }: TimeSpan): number {
  return Math.max(base.toPx(end) - base.toPx(start), 1e-6);
}
