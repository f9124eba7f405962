/** Rows of a list and the head of a report stand whole; of other blocks, each line. */
const WHOLE = 'a[data-milestone], summary, header > *';
/** Has a box, and is not drawn. */
const FOLDED = 'details:not([open]) > :not(summary) *';
const LINES = '[data-block]';

/**
 * Where the row or line begins that is cut by a scroller's upper edge, or by the sticky head below that edge which the
 * row's `scroll-margin-top` stands for. Less that margin, so that to scroll by the difference to the edge less far brings it
 * out whole. The edge itself where nothing is cut. All in px of the window.
 */
export function lineTop(scroller: Element, edge: number): number {
  for (const block of scroller.querySelectorAll(`${WHOLE}, ${LINES}`)) {
    const whole = block.matches(WHOLE);
    const covered = whole ? Number.parseFloat(getComputedStyle(block).scrollMarginTop) || 0 : 0;
    if (block.matches(FOLDED) || !cuts(block.getBoundingClientRect(), edge + covered)) continue;
    const top = Math.min(
      ...linesOf(block, whole).flatMap((line) => (cuts(line, edge + covered) ? line.top : [])),
    );
    if (top < Infinity) return top - covered;
  }
  return edge;
}

function linesOf(block: Element, whole: boolean): DOMRect[] {
  if (whole) return [block.getBoundingClientRect()];
  const range = document.createRange();
  range.selectNodeContents(block);
  return [...range.getClientRects()];
}

function cuts({ top, bottom }: DOMRect, edge: number): boolean {
  return top < edge && edge < bottom;
}
