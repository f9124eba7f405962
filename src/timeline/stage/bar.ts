import type { ViewTransform } from '../../geometry/view/view-transform';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import type { StagePlan } from '../plan/stage-plan';

/** The drawn span of a milestone in view, before it has a lane. */
export interface Bar {
  readonly drawn: DrawnMilestone;
  readonly x0: number;
  readonly x1: number;
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
}

/** Bars end this far outside the plot, so that a rounded end never pretends to be an end of time. */
const BLEED_PX = 12;
/** A bar is never thinner, however short its time. */
const THIN_PX = 5;
const POINT_PX = 14;

/** While a hand pans, ends beyond the plot are cut at steps of this: the bar then keeps its length for many frames. */
const PANNED_STEP_PX = 256;

/** For what is in view: some of the bar always lies inside the plot. `panned`: it is moved by a hand just now. */
export function barOf(drawn: DrawnMilestone, { toPx, widthPx }: ViewTransform, panned = false): Bar {
  const [start, end] = [toPx(drawn.start), toPx(drawn.end)];
  const least = drawn.point ? POINT_PX : THIN_PX;
  const widen = Math.max(least - (end - start), 0) / 2;
  const [from, to] = cut(start - widen, end + widen, widthPx, panned ? PANNED_STEP_PX : 0);
  return {
    drawn,
    x0: Math.min(from, widthPx - 1),
    x1: Math.max(to, 1),
    fadesAtStart: drawn.openStart && start > -1,
    fadesAtEnd: drawn.openEnd && end < widthPx + 1,
  };
}

/** Cut a little outside the plot; with a step, so that what has one end in view is a whole number of them long. */
function cut(start: number, end: number, widthPx: number, stepPx: number): [number, number] {
  const [least, most] = [-BLEED_PX, widthPx + BLEED_PX];
  if (stepPx === 0 || start < least === end > most) return [Math.max(start, least), Math.min(end, most)];
  const steps = (px: number): number => Math.ceil(px / stepPx) * stepPx;
  return start < least
    ? [Math.max(start, end - steps(end - least)), end]
    : [start, Math.min(end, start + steps(most - start))];
}

/** Cut by the edge to less than its words. */
export function isSliver({ drawn, x0, x1 }: Bar, plan: StagePlan): boolean {
  const cut = x0 < 0 || x1 > plan.plotPx;
  const seen = Math.min(x1, plan.plotPx) - Math.max(x0, 0);
  return cut && seen < plan.labelPx(drawn.ordinal);
}
