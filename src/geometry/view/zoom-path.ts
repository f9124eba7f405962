/** A part of an axis that is on screen, px. */
export interface Pose {
  readonly middle: number;
  readonly size: number;
}

/** How much farther counts as out, against along: what most readers like best, by the paper. */
const RHO2 = 2;

/**
 * Out, along and in again, so that what passes can be followed (van Wijk & Nuij, "Smooth and efficient zooming and
 * panning", 2003): where the window stands at a share of the way. D3's `interpolateZoom` in one dimension, but by
 * `asinh`: D3 takes the logarithm of a difference whose digits are lost where the window is narrow against the way, and
 * between two hours that lie ten thousand years apart it answers `NaN`.
 */
export function zoomPath(from: Pose, to: Pose): (share: number) => Pose {
  // The paper's names: `w` sizes, `d` the way, `r` the measure along it.
  const w0 = from.size;
  const w1 = to.size;
  const way = to.middle - from.middle;
  const d = Math.abs(way);
  if (d < Math.min(w0, w1) * 1e-6) {
    const ratio = Math.log(w1 / w0);
    return (share) => ({ middle: from.middle + way * share, size: w0 * Math.exp(ratio * share) });
  }
  const r0 = -Math.asinh((w1 ** 2 - w0 ** 2 + (RHO2 * d) ** 2) / (2 * w0 * RHO2 * d));
  const r1 = -Math.asinh((w1 ** 2 - w0 ** 2 - (RHO2 * d) ** 2) / (2 * w1 * RHO2 * d));
  return (share) => {
    const r = r0 + (r1 - r0) * share;
    const along = (w0 / RHO2) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
    return {
      middle: from.middle + Math.sign(way) * along,
      size: (w0 * Math.cosh(r0)) / Math.cosh(r),
    };
  };
}
