import { lineTop } from './line-top';

/** Where a child of a scroller stands: px from the scroller's top edge, as seen. */
export interface Standing {
  readonly top: number;
  readonly height: number;
}

/** How far down a child is brought, as a part of the scroller. */
const PLACE = 1 / 3;

interface Scroller {
  readonly scrollTop: number;
  readonly height: number;
  /** px at the top that a sticky head covers. */
  readonly covered?: number;
}

/**
 * The scroller's new `scrollTop` that brings the child a third of the way down, or `null` where it is in full view
 * already: what a reader can see is not moved under their eyes. `high` asks for more: not lower than that third.
 */
export function scrollTopFor(
  child: Standing,
  { scrollTop, height, covered = 0 }: Scroller,
  high = false,
): number | null {
  const lowest = high ? height * PLACE + 1 : height - child.height;
  if (child.top >= covered && child.top <= Math.max(lowest, covered)) return null;
  return Math.max(0, scrollTop + child.top - height * PLACE);
}

/**
 * Scrolls the scroller, and never the page around it; does nothing where the scroller does not scroll. For what is
 * wanted high and stands near the end it makes room below the last line.
 */
export function scrollWithin(scroller: HTMLElement, child: Element, high = false): void {
  if (high) scroller.style.paddingBottom = '';
  if (scroller.scrollHeight <= scroller.clientHeight) return;
  const outer = scroller.getBoundingClientRect();
  // The first line: a passage that breaks across lines has a box from its first to its last.
  const inner = child.getClientRects()[0];
  if (!inner) return;
  const top = scrollTopFor(
    { top: inner.top - outer.top, height: inner.height },
    {
      scrollTop: scroller.scrollTop,
      height: scroller.clientHeight,
      covered: Number.parseFloat(getComputedStyle(child).scrollMarginTop) || 0,
    },
    high,
  );
  if (top === null) return;
  const beyond = top + scroller.clientHeight - scroller.scrollHeight;
  if (high && beyond > 0) {
    const room = Number.parseFloat(getComputedStyle(scroller).paddingBottom);
    scroller.style.paddingBottom = `${room + beyond}px`;
  }
  scrollToLine(scroller, top);
}

/** As `scrollWithin`, but whether it is in view or not: a passage that a link names stands near the top. */
export function bringUp(scroller: HTMLElement, child: Element): void {
  scroller.style.paddingBottom = '';
  const outer = scroller.getBoundingClientRect();
  const inner = child.getClientRects()[0];
  if (inner) scrollToLine(scroller, scroller.scrollTop + inner.top - outer.top - outer.height / 6);
}

/** Not further than to a line or row that then stands whole at the upper edge. */
function scrollToLine(scroller: HTMLElement, top: number): void {
  const furthest = Math.min(top, scroller.scrollHeight - scroller.clientHeight);
  const edge = scroller.getBoundingClientRect().top + furthest - scroller.scrollTop;
  scroller.scrollTop = Math.floor(furthest - (edge - lineTop(scroller, edge)));
}
