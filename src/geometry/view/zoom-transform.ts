import { type ZoomTransform, zoomIdentity } from 'd3';
import type { BaseScale, TimeSpan } from '../scale/base-scale';
import { baseRange, viewAt } from './view-transform';

// A file of its own, loaded with the gestures: the first view needs no d3-zoom.

/** The transform of `d3.zoom` that shows a view. `plotX`: left edge of the plot in the drawing. */
export function toZoomTransform(base: BaseScale, view: TimeSpan, plotX: number): ZoomTransform {
  const { from, size } = baseRange(base, view);
  return zoomIdentity
    .translate(plotX, 0)
    .scale(base.widthPx / size)
    .translate(-from, 0);
}

/** The view that a transform of `d3.zoom` shows, inside the extent. */
export function fromZoomTransform(base: BaseScale, transform: ZoomTransform, plotX: number): TimeSpan {
  return viewAt(base, transform.invertX(plotX), base.widthPx / transform.k);
}
