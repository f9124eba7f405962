import { interpolateZoom } from 'd3';
import type { BaseScale, TimeSpan } from '../scale/base-scale';
import { viewAt } from './view-transform';

// All paths are computed in base px: px while the whole extent fills the width.

/** A change of magnification by more than this is far. */
const FAR_ZOOM = 8;

/** Whether two views are far apart: they share no time, or their magnifications differ greatly. */
export function isFar(base: BaseScale, from: TimeSpan, to: TimeSpan): boolean {
  if (from.end <= to.start || to.end <= from.start) return true;
  const zoom = poseOf(base, from).size / poseOf(base, to).size;
  return zoom > FAR_ZOOM || zoom < 1 / FAR_ZOOM;
}

/** Moves both ends of the view straight to their new places. */
export function straight(base: BaseScale, from: TimeSpan, to: TimeSpan): (share: number) => TimeSpan {
  const at = (a: number, b: number, share: number): number =>
    base.toTime(base.toPx(a) + (base.toPx(b) - base.toPx(a)) * share);
  return (share) => ({ start: at(from.start, to.start, share), end: at(from.end, to.end, share) });
}

/** Zooms out, moves and zooms in again, so that a reader can follow a long way. Never leaves the extent. */
export function flight(base: BaseScale, from: TimeSpan, to: TimeSpan): (share: number) => TimeSpan {
  const path = zoomPath(poseOf(base, from), poseOf(base, to));
  return (share) => {
    const { middle, size } = path(share);
    return viewAt(base, middle - Math.min(size, base.widthPx) / 2, size);
  };
}

/** A view in base px. */
export interface Pose {
  readonly middle: number;
  readonly size: number;
}

function poseOf(base: BaseScale, { start, end }: TimeSpan): Pose {
  const [x0, x1] = [base.toPx(start), base.toPx(end)];
  // A view inside a stretch without width still needs a size.
  return { middle: (x0 + x1) / 2, size: Math.max(x1 - x0, 1e-6) };
}

/** How much zooming out counts against moving along, as in D3. */
const RHO2 = 2;
/** From here on D3 has lost half of its digits. */
const STEEP = 1e4;

/** The path of D3's `interpolateZoom` in one dimension (van Wijk & Nuij, "Smooth and efficient zooming and panning", 2003). */
export function zoomPath(from: Pose, to: Pose): (share: number) => Pose {
  const [w0, w1] = [from.size, to.size];
  const way = to.middle - from.middle;
  const d = Math.abs(way);
  // The paper's names. D3 takes log(sqrt(b² + 1) - b), which is NaN where the way is 10⁸ times as long as the view.
  const b0 = (w1 ** 2 - w0 ** 2 + (RHO2 * d) ** 2) / (2 * w0 * RHO2 * d);
  const b1 = (w1 ** 2 - w0 ** 2 - (RHO2 * d) ** 2) / (2 * w1 * RHO2 * d);
  const isSteep = Math.max(Math.abs(b0), Math.abs(b1)) > STEEP;
  if (!isSteep || d < Math.min(w0, w1) * 1e-6) {
    const path = interpolateZoom([from.middle, 0, w0], [to.middle, 0, w1]);
    return (share) => {
      const [middle, , size] = path(share);
      return { middle, size };
    };
  }
  // The same formula by asinh, which keeps its digits.
  const [r0, r1] = [-Math.asinh(b0), -Math.asinh(b1)];
  return (share) => {
    const r = r0 + (r1 - r0) * share;
    const along = (w0 / RHO2) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
    return { middle: from.middle + Math.sign(way) * along, size: (w0 * Math.cosh(r0)) / Math.cosh(r) };
  };
}
