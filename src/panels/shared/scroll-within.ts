// Scrolls a panel (never the page around it) to a child. All lengths are in px; "edge" is the upper edge of the scroller.

/** How far down the scroller a child is placed, as a fraction of its height. */
const PLACE = 1 / 3;

interface Scroller {
  readonly scrollTop: number;
  readonly height: number;
  /** Height that a sticky head covers below the edge. */
  readonly covered?: number;
}

/**
 * The `scrollTop` that places the child a third of the way down, or `null` when the child is in full view: what a reader
 * can see does not move. With `high`, a child that is in view but lower than that third moves as well. The child's `top`
 * is measured from the edge, and is negative above it.
 */
export function scrollTopFor(
  child: Pick<DOMRect, 'top' | 'height'>,
  { scrollTop, height, covered = 0 }: Scroller,
  high = false,
): number | null {
  const lowest = high ? height * PLACE + 1 : height - child.height;
  if (child.top >= covered && child.top <= Math.max(lowest, covered)) return null;
  return Math.max(0, scrollTop + child.top - height * PLACE);
}

/**
 * Scrolls to the child unless it is in view; does nothing when the scroller has nothing to scroll. With `high`, adds
 * space below the last line when a child near the end needs it.
 */
export function scrollWithin(scroller: HTMLElement, child: Element, high = false): void {
  if (high) scroller.style.paddingBottom = '';
  if (scroller.scrollHeight <= scroller.clientHeight) return;
  const inner = firstLineOf(child);
  if (!inner) return;
  const top = scrollTopFor(
    { top: inner.top - scroller.getBoundingClientRect().top, height: inner.height },
    { scrollTop: scroller.scrollTop, height: scroller.clientHeight, covered: scrollMarginOf(child) },
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

/** Scrolls to a child that a link names: also when it is in view, and places it near the top. */
export function scrollToTarget(scroller: HTMLElement, child: Element): void {
  scroller.style.paddingBottom = '';
  const outer = scroller.getBoundingClientRect();
  const inner = firstLineOf(child);
  if (inner) scrollToLine(scroller, scroller.scrollTop + inner.top - outer.top - outer.height / 6);
}

/** How many lines of a quotation the reader must see at once. */
const QUOTE_LINES = 3;

/** Scrolls to a quotation, unless its first lines are in view. */
export function scrollToQuote(scroller: HTMLElement, quote: Element): void {
  const view = scroller.getBoundingClientRect();
  const lines = [...quote.getClientRects()].slice(0, QUOTE_LINES);
  if (lines.some(({ top, bottom }) => top < view.top || bottom > view.bottom))
    scrollToTarget(scroller, quote);
}

/** The box of the first line: the box of a whole inline element spans from its first line to its last. */
function firstLineOf(child: Element): DOMRect | undefined {
  return child.getClientRects()[0];
}

/** Scrolls to `top`, or a little less, so that the line or row at the edge is not cut. */
function scrollToLine(scroller: HTMLElement, top: number): void {
  const furthest = Math.min(top, scroller.scrollHeight - scroller.clientHeight);
  const edge = scroller.getBoundingClientRect().top + furthest - scroller.scrollTop;
  scroller.scrollTop = Math.floor(furthest - (edge - lineTop(scroller, edge)));
}

/** Elements that are never cut: rows of a list, heads of a report. Other blocks may be cut between two lines. */
const WHOLE = 'a[data-milestone], summary, header > *';
const LINES = '[data-block], blockquote > p';
/** Inside a closed `details`: such an element has a box but is not visible. */
const FOLDED = 'details:not([open]) > :not(summary) *';

/**
 * The top of the row or line that `edge` cuts, minus the row's `scroll-margin-top` (the height of the sticky head above
 * it); `edge` itself when it cuts nothing. In px from the top of the browser window.
 */
function lineTop(scroller: Element, edge: number): number {
  for (const block of scroller.querySelectorAll(`${WHOLE}, ${LINES}`)) {
    const whole = block.matches(WHOLE);
    const at = edge + (whole ? scrollMarginOf(block) : 0);
    const box = block.getBoundingClientRect();
    if (block.matches(FOLDED) || !cuts(box, at)) continue;
    const cut = whole ? [box] : linesOf(block).filter((line) => cuts(line, at));
    if (cut.length > 0) return Math.min(...cut.map(({ top }) => top)) - (at - edge);
  }
  return edge;
}

function scrollMarginOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
}

function linesOf(block: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(block);
  return [...range.getClientRects()];
}

function cuts({ top, bottom }: DOMRect, edge: number): boolean {
  return top < edge && edge < bottom;
}
