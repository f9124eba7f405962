import { apart, type PxRange, TARGET_PX } from '../../geometry/view/overview-window';
import type { BusyDaySpan } from '../plan/busy-days';
import type { StagePlan } from '../plan/stage-plan';
import type { Measure } from '../use-measure';

/** A crowded day as one counted mark on true time. The range is its target, strip px. */
export interface CountedDay extends PxRange {
  readonly day: BusyDaySpan;
  readonly x: number;
  /** Of what is drawn: a circle, or longer where the count asks for it. */
  readonly widthPx: number;
}

export const DAY_MARK = { radius: 0.95, padPx: 6 } as const;

/** Busiest first; of days that would touch the busier is counted, and the marks of the other stand for themselves. */
export function countedDays(plan: StagePlan, measure: Measure): CountedDay[] {
  const { even, plotPx, metrics } = plan;
  return apart(
    plan.busyDays.map((day) => {
      const words = measure(`${day.inside.length}`, metrics.smallPx) + 2 * DAY_MARK.padPx;
      const widthPx = Math.max(2 * DAY_MARK.radius * metrics.smallPx, words);
      const half = Math.max(widthPx, TARGET_PX) / 2;
      const middle = (even.toPx(day.start) + even.toPx(day.end)) / 2;
      const x = Math.min(Math.max(middle, half), plotPx - half);
      return { day, x, widthPx, x0: x - half, x1: x + half };
    }),
  );
}
