import type { LaneItem } from '../../geometry/packing/fit-label';
import type { LanePlace } from '../../geometry/packing/lane-room';
import type { ViewTransform } from '../../geometry/view/view-transform';
import { ARROW_PX, type BarKind } from '../../ui/BarShape';
import type { StageMilestone } from '../plan/drawn-milestone';
import { isStatement } from './fold-details';
import type { PlacedMark, PlaceInput } from './placed-mark';

/** The drawn span of a milestone in plot px, before it has a lane: what is in view of it is packed. */
export interface Bar extends LaneItem {
  readonly drawn: StageMilestone;
  readonly x0: number;
  readonly x1: number;
  readonly kind: BarKind;
  /** An open end is in view: its arrow lies outside the bar. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** A label beside it leaves the number of what is folded into it on the bar. */
  readonly countOnBar: boolean;
}

/** A longer bar is cut this far outside the plot: a rounded corner inside it would look like an end in time. */
export const BLEED_PX = 12;
/** During a pan it is cut at a multiple of this, which moves with the pan: most steps then change nothing of it. */
const CUT_STEP_PX = 256;
/** Least width of a bar, however short its time. */
const THIN_PX = 5;
const POINT_PX = 14;
const DIAMOND_PX = 12;
/** A day is drawn as a bracket if its two caps stand clearly apart. */
const BRACKET_PX = 16;

/**
 * The bar of a milestone in view.
 * @param folded What is folded into it: its label has room for their number.
 */
export function barOf(
  drawn: StageMilestone,
  transform: ViewTransform,
  { plan }: Pick<PlaceInput, 'plan'>,
  folded: readonly StageMilestone[] = [],
): Bar {
  const { toPx, widthPx } = transform;
  const [start, end] = [toPx(drawn.start), toPx(drawn.end)];
  const kind = kindOf(drawn, end - start);
  const { x0, x1 } = barEnds(drawn, kind, transform);
  const countPx = folded.length > 0 ? drawn.countPx : 0;
  const isInside = x0 >= 0 && x1 <= widthPx && x1 - x0 >= countPx;
  // So the number of statements takes no room from a label. That of details has another target than the bar.
  const countOnBar = kind === 'bar' && isInside && folded.some(isStatement);
  const besidePx = countOnBar ? 0 : countPx;
  const openStart = drawn.openStart && start > -1;
  const openEnd = drawn.openEnd && end < widthPx + 1;
  const labelPx = drawn.labelPx + (openStart || openEnd ? drawn.notePx : 0);
  return {
    drawn,
    x0,
    x1,
    kind,
    openStart,
    openEnd,
    start: Math.max(openStart ? x0 - ARROW_PX : x0, 0),
    end: Math.min(openEnd ? x1 + ARROW_PX : x1, widthPx),
    countOnBar,
    insideCountPx: countOnBar ? countPx : 0,
    labelPx: labelPx + besidePx,
    // Two lines beside a diamond would look like the label of what ends there.
    twoLinesPx: drawn.broken && kind !== 'diamond' ? drawn.broken.widthPx + besidePx : undefined,
    countPx: besidePx,
    prefers: plan.placeOf.get(drawn.ordinal),
    slim: kind === 'slim',
    rank: drawn.importance,
  };
}

function kindOf({ shape, slim, closes }: StageMilestone, lengthPx: number): BarKind {
  if (shape === 'point' || shape === 'undated') return shape;
  if (slim) return 'slim';
  if (shape === 'extent') return 'bar';
  if (lengthPx >= BRACKET_PX) return 'bracket';
  return closes ? 'diamond' : 'bar';
}

/**
 * Where a bar begins and ends in a view. In view it is cut a little outside the plot, and at least one px of it lies inside.
 * @param panPx How far a pan has moved it.
 */
export function barEnds(
  { start, end }: StageMilestone,
  kind: BarKind,
  { toPx, widthPx }: ViewTransform,
  panPx = 0,
): { x0: number; x1: number } {
  const [from, to] = [toPx(start), toPx(end)];
  const least = kind === 'point' ? POINT_PX : kind === 'diamond' ? DIAMOND_PX : THIN_PX;
  const widen = Math.max(least - (to - from), 0) / 2;
  const [x0, x1] = [from - widen, to + widen];
  if (x1 < 0 || x0 > widthPx) return { x0, x1 };
  const stepPx = panPx === 0 ? 1 : CUT_STEP_PX;
  const cut = (px: number, round: (n: number) => number): number =>
    round((px - panPx) / stepPx) * stepPx + panPx;
  return {
    x0: Math.min(Math.max(x0, cut(-BLEED_PX, Math.floor)), widthPx - 1),
    x1: Math.max(Math.min(x1, cut(widthPx + BLEED_PX, Math.ceil)), 1),
  };
}

/** The bar with its label. `yOf` is the top of a lane. */
export function toPlacedMark(
  { drawn, x0, x1, kind, openStart, openEnd, countOnBar }: Bar,
  { lane, ...fit }: LanePlace,
  yOf: (lane: number) => number,
): PlacedMark {
  // Rounded: floating point must not change the numbers of a mark that only moves.
  const fromStart = (px: number): number => Math.round((px - x0) * 100) / 100;
  return {
    drawn,
    x: x0,
    y: yOf(lane),
    widthPx: fromStart(x1),
    fit: {
      ...fit,
      boxStart: fromStart(fit.boxStart),
      boxEnd: fromStart(fit.boxEnd),
      labelStart: fromStart(fit.labelStart),
      labelEnd: fromStart(fit.labelEnd),
      leaderX: fit.leaderX === null ? null : fromStart(fit.leaderX),
    },
    kind,
    openStart,
    openEnd,
    countOnBar: countOnBar && fit.side !== 'inside',
    details: 0,
    statements: 0,
  };
}
