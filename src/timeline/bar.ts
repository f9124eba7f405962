import type { ViewTransform } from '../geometry/view-transform';
import type { DrawnMilestone } from './drawn-milestone';
import type { StagePlan } from './stage-plan';

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

/** For what is in view: some of the bar always lies inside the plot. */
export function barOf(drawn: DrawnMilestone, { toPx, widthPx }: ViewTransform): Bar {
  const [start, end] = [toPx(drawn.start), toPx(drawn.end)];
  const least = drawn.point ? POINT_PX : THIN_PX;
  const widen = Math.max(least - (end - start), 0) / 2;
  return {
    drawn,
    x0: Math.min(Math.max(start - widen, -BLEED_PX), widthPx - 1),
    x1: Math.max(Math.min(end + widen, widthPx + BLEED_PX), 1),
    fadesAtStart: drawn.openStart && start > -1,
    fadesAtEnd: drawn.openEnd && end < widthPx + 1,
  };
}

/** Cut by the edge to less than its words. */
export function isSliver({ drawn, x0, x1 }: Bar, plan: StagePlan): boolean {
  const cut = x0 < 0 || x1 > plan.plotPx;
  const seen = Math.min(x1, plan.plotPx) - Math.max(x0, 0);
  return cut && seen < plan.labelPx(drawn.ordinal);
}
