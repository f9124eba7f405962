import { range } from 'd3';
import { countWithin } from '../../dataset/placing/intervals';
import { apart, type PxRange, TARGET_PX } from '../../geometry/view/overview-window';
import type { BinCounts } from '../dense/Silhouette';
import type { BusyDay } from '../plan/busy-days';
import type { StagePlan } from '../plan/stage-plan';
import type { Measure } from '../use-measure';

// Everything in the overview is placed in overview px: from the left edge of the plot, on the true-time scale.

/** The rows of the tracks: the first begins at `topPx`, each is `pitchPx` high. */
export function overviewRows({ metrics, tracks }: StagePlan) {
  const topPx = metrics.smallPx * 1.4;
  return { topPx, pitchPx: (metrics.overviewPx - topPx - 3) / Math.max(tracks.length, 1) };
}

const BIN_PX = 3;

/** For each track, how many milestones overlap each bin. D3's `bin` would count a milestone only where it begins. */
export function overviewCounts({ trueScale, plotPx, tracks }: StagePlan): BinCounts[] {
  const edges = [...range(0, plotPx, BIN_PX), plotPx];
  const times = edges.map((px) => trueScale.toTime(px));
  return tracks.map(({ happened }) => ({
    edges,
    counts: times.slice(1).map((end, i) => countWithin(happened, times[i] ?? end, end)),
  }));
}

/** A busy day as one counted mark. `x0` and `x1` are the ends of its pointer target. */
export interface CountedDay extends PxRange {
  readonly day: BusyDay;
  /** Middle of the drawn pill. */
  readonly x: number;
  /** Width of the drawn pill: a circle, or longer if its number needs it. */
  readonly widthPx: number;
}

/** Radius of the mark of a day, in heights of small text, and px on either side of its number. */
export const DAY_MARK = { radius: 0.95, padPx: 6 } as const;

/** If two days would touch, only the busier one becomes a counted mark, and the milestones of the other are drawn. */
export function countedDays(plan: StagePlan, measure: Measure): CountedDay[] {
  const { trueScale, plotPx, metrics, busyDays } = plan;
  return apart(
    busyDays.map((day) => {
      const numberPx = measure(`${day.inside.length}`, metrics.smallPx) + 2 * DAY_MARK.padPx;
      const widthPx = Math.max(2 * DAY_MARK.radius * metrics.smallPx, numberPx);
      const half = Math.max(widthPx, TARGET_PX) / 2;
      const middle = (trueScale.toPx(day.start) + trueScale.toPx(day.end)) / 2;
      const x = Math.min(Math.max(middle, half), plotPx - half);
      return { day, x, widthPx, x0: x - half, x1: x + half };
    }),
  );
}

/** Distance between a tick line and its label. */
const INSET_PX = 3;
/** Least distance between two labels, and between a label and a counted day. */
const AIR_PX = 4;
/** Kept free for a handle of the view at either end of the overview. */
const HANDLE_PX = 10;

/**
 * Where each tick label begins, from left to right: right of its line, or left of it. `undefined` if it would touch another label,
 * a `taken` range or a handle in both places.
 */
export function placeTickLabels(
  ticks: readonly { readonly x: number; readonly widthPx: number }[],
  taken: readonly PxRange[],
  overviewPx: number,
): (number | undefined)[] {
  const occupied = [...taken];
  return ticks.map(({ x, widthPx }) => {
    const isFree = (from: number): boolean => {
      const to = from + widthPx;
      if (from < HANDLE_PX || to > overviewPx - HANDLE_PX) return false;
      // Labels may cover tick lines, but not one another.
      return occupied.every(({ x0, x1 }) => to + AIR_PX <= x0 || x1 + AIR_PX <= from);
    };
    const from = [Math.max(x + INSET_PX, HANDLE_PX), x - INSET_PX - widthPx].find(isFree);
    if (from !== undefined) occupied.push({ x0: from, x1: from + widthPx });
    return from;
  });
}
