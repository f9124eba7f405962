import { type BaseScale, piecewiseScale, type TimeSpan } from './base-scale';

/** One even scale over the extent. */
export function trueScale(extent: TimeSpan, widthPx: number): BaseScale {
  return piecewiseScale([{ t0: extent.start, t1: extent.end, x0: 0, x1: widthPx, kind: 'busy' }]);
}
