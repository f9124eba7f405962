import type { TimeSpan } from '../../geometry/scale/base-scale';
import { panBy, resizeView, zoomAbout } from '../../geometry/view/view-transform';
import { MIN_VIEW_MS } from '../../state/query/view';
import type { StagePlan } from '../plan/stage-plan';
import { ZOOM_STEP } from '../input/view-controller';

/** What of the window on true time is moved. */
export type Grip = 'start' | 'body' | 'end';

type Ruler = Pick<StagePlan, 'trueScale' | 'extent' | 'plotPx'>;

/** Shares of the view, so that a step is as visible at an hour as at thirty years. */
const SMALL = 0.1;
const LARGE: Record<Grip, number> = { start: 0.5, body: 1, end: 0.5 };
/** Page keys as in the slider of the ARIA practices: up is more, that is later. */
const STEPS: Record<string, { readonly way: 1 | -1; readonly large: boolean }> = {
  ArrowLeft: { way: -1, large: false },
  ArrowDown: { way: -1, large: false },
  ArrowRight: { way: 1, large: false },
  ArrowUp: { way: 1, large: false },
  PageDown: { way: -1, large: true },
  PageUp: { way: 1, large: true },
};

/** The view after a key on a part of the view: arrows a tenth of it, page keys half of it or all of it, Home and End to the ends of the extent. */
export function slideByKey(grip: Grip, key: string, plan: Ruler, view: TimeSpan): TimeSpan | null {
  const { trueScale, extent, plotPx } = plan;
  const length = view.end - view.start;
  if (key === '+' || key === '=') return zoomAbout(trueScale, view, ZOOM_STEP, plotPx / 2, MIN_VIEW_MS);
  if (key === '-') return zoomAbout(trueScale, view, 1 / ZOOM_STEP, plotPx / 2, MIN_VIEW_MS);
  const edge = key === 'Home' ? extent.start : key === 'End' ? extent.end : null;
  if (grip === 'body') {
    if (edge !== null)
      return edge === extent.start
        ? { start: edge, end: edge + length }
        : { start: edge - length, end: edge };
    const step = STEPS[key];
    return step ? panBy(trueScale, view, -step.way * plotPx * (step.large ? LARGE.body : SMALL)) : null;
  }
  const step = STEPS[key];
  const to = edge ?? (step ? view[grip] + step.way * length * (step.large ? LARGE[grip] : SMALL) : null);
  return to === null ? null : resizeView(view, grip, to, extent, MIN_VIEW_MS);
}
