import type { PxRange } from '../../geometry/view/overview-window';

/** A tick line of the strip and the length of its words. Strip px. */
export interface OverviewTick {
  readonly x: number;
  readonly widthPx: number;
}

/** Between a line and its words. */
const INSET_PX = 3;
/** Between words and what stands next to them. */
const AIR_PX = 4;
/** A handle that stands at an end of the strip. */
const HANDLE_PX = 10;

/**
 * Where the words of each tick begin: to the right of its line, else to the left; `null` for words that would touch others,
 * what is `taken` or a handle. From left to right, so that a later tick gives way.
 */
export function placeTickWords(
  ticks: readonly OverviewTick[],
  taken: readonly PxRange[],
  overviewPx: number,
): (number | null)[] {
  const placed: PxRange[] = [];
  return ticks.map(({ x, widthPx }) => {
    const isFree = (from: number): boolean => {
      const to = from + widthPx;
      if (from < HANDLE_PX || to > overviewPx - HANDLE_PX) return false;
      // A line ahead is no obstacle: words are printed over it, and never over words.
      return [...placed, ...taken].every(({ x0, x1 }) => to + AIR_PX <= x0 || x1 + AIR_PX <= from);
    };
    const from = [Math.max(x + INSET_PX, HANDLE_PX), x - INSET_PX - widthPx].find(isFree);
    if (from === undefined) return null;
    placed.push({ x0: from, x1: from + widthPx });
    return from;
  });
}
