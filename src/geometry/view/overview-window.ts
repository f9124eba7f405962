// One ruler: px of the overview, from 0 to `widthPx`. A box is what a pointer can hit, a grip is what the eye sees.

/** Least size of a pointer target (WCAG 2.5.8). */
export const TARGET_PX = 24;
/** Least distance of a grip from the outer edge of its box, and from the inner one: two grips side by side would be a blob. */
const OUTER_PX = 4;
const INNER_PX = 10;
/** The least width at which a window is drawn. */
export const LEAST_WINDOW_PX = TARGET_PX + 2 * INNER_PX;

export interface PxRange {
  readonly x0: number;
  readonly x1: number;
}

/** The view as a window on the overview, with its two handles: three boxes that touch and never overlap. */
export interface OverviewWindow {
  readonly start: PxRange;
  readonly body: PxRange;
  readonly end: PxRange;
  /** Where the handles are drawn: at the ends of the window, or beside it where there is no room. */
  readonly grips: PxRange;
  /** The window is too narrow for its handles, which stand outside it. */
  readonly narrow: boolean;
}

/**
 * Places the handles at the ends of the window. If the window is too narrow for a body between them, they move outward
 * evenly. All three boxes stay inside the overview, which must be at least three targets wide.
 */
export function overviewWindow({ x0, x1 }: PxRange, widthPx: number): OverviewWindow {
  const least = 3 * TARGET_PX;
  const half = TARGET_PX / 2;
  let left = clamp(x0 - half, 0, widthPx - least);
  let right = clamp(x1 + half, least, widthPx);
  const narrow = right - left < least;
  if (narrow) {
    left = clamp((x0 + x1 - least) / 2, 0, widthPx - least);
    right = left + least;
  }
  const start = { x0: left, x1: left + TARGET_PX };
  const end = { x0: right - TARGET_PX, x1: right };
  return {
    start,
    body: { x0: start.x1, x1: end.x0 },
    end,
    grips: {
      x0: clamp(x0, start.x0 + OUTER_PX, start.x1 - INNER_PX),
      x1: clamp(x1, end.x0 + INNER_PX, end.x1 - OUTER_PX),
    },
    narrow: narrow || x1 - x0 < TARGET_PX,
  };
}

/**
 * Whether a mark on the overview can be a target of its own: no handle covers it, and where it lies on the body of the
 * window, enough of the body is left to drag.
 */
export function isClear(mark: PxRange, { start, body, end }: OverviewWindow): boolean {
  if (overlap(mark, start) || overlap(mark, end)) return false;
  const room = Math.max(mark.x0 - body.x0, body.x1 - mark.x1);
  return !overlap(mark, body) || room >= TARGET_PX;
}

/** Leaves out every mark that would touch an earlier one. Pass the most important marks first. */
export function apart<T extends PxRange>(marks: readonly T[]): T[] {
  const placed: T[] = [];
  for (const mark of marks) {
    if (placed.every((other) => mark.x1 + 1 < other.x0 || mark.x0 > other.x1 + 1)) placed.push(mark);
  }
  return placed;
}

function overlap(a: PxRange, b: PxRange): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1;
}

function clamp(x: number, least: number, most: number): number {
  return Math.min(Math.max(x, least), most);
}
