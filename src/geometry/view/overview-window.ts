// One ruler: strip px, from 0 to `widthPx`. Boxes are what a finger can hit; grips are where the eye sees them.

/** Least size of a pointer target (WCAG 2.5.8). */
export const TARGET_PX = 24;
/** From the edge of its box to a grip that stands aside. */
const INSET_PX = 4;

export interface PxRange {
  readonly x0: number;
  readonly x1: number;
}

/** A window on a strip with its two handles: boxes that touch and never overlap, from left to right. */
export interface OverviewWindow {
  readonly start: PxRange;
  readonly body: PxRange;
  readonly end: PxRange;
  /** Where the handles are drawn: on the ends of the window, or beside them where there is no room. */
  readonly grips: PxRange;
  /** Too narrow for the handles: they stand outside it. */
  readonly narrow: boolean;
}

/**
 * Handles stand on the ends of the window. Where it is too narrow for a body between them they move outward, evenly; at
 * an end of the strip all three stay inside. The strip holds at least three targets.
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
  const inside = (x: number, box: PxRange): number => clamp(x, box.x0 + INSET_PX, box.x1 - INSET_PX);
  return {
    start,
    body: { x0: start.x1, x1: end.x0 },
    end,
    grips: { x0: inside(x0, start), x1: inside(x1, end) },
    narrow: narrow || x1 - x0 < TARGET_PX,
  };
}

/**
 * Whether a mark on the strip can be a target of its own beside a window: no handle covers it, and where it lies on the
 * body there is room left to take hold of the body.
 */
export function isClear(mark: PxRange, { start, body, end }: OverviewWindow): boolean {
  if (overlap(mark, start) || overlap(mark, end)) return false;
  const room = Math.max(mark.x0 - body.x0, body.x1 - mark.x1);
  return !overlap(mark, body) || room >= TARGET_PX;
}

/** The first of those that would touch stays: give what matters most first. */
export function apart<T extends PxRange>(marks: readonly T[]): T[] {
  const kept: T[] = [];
  for (const mark of marks) {
    if (kept.every((other) => mark.x1 + 1 < other.x0 || mark.x0 > other.x1 + 1)) kept.push(mark);
  }
  return kept;
}

function overlap(a: PxRange, b: PxRange): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1;
}

function clamp(x: number, least: number, most: number): number {
  return Math.min(Math.max(x, least), most);
}
