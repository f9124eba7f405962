/** Where a child of a scroller stands: px from the scroller's top edge, as seen. */
export interface Standing {
  readonly top: number;
  readonly height: number;
}

/**
 * The scroller's new `scrollTop` that brings the child a third of the way down, or `null` where it is in full view
 * already: what a reader can see is not moved under their eyes.
 */
export function scrollTopFor(
  child: Standing,
  scroller: { readonly scrollTop: number; readonly height: number },
): number | null {
  if (child.top >= 0 && child.top + child.height <= scroller.height) return null;
  return Math.max(0, scroller.scrollTop + child.top - scroller.height / 3);
}

/** Scrolls the scroller, and never the page around it; does nothing where the scroller does not scroll. */
export function scrollWithin(scroller: HTMLElement, child: Element): void {
  if (scroller.scrollHeight <= scroller.clientHeight) return;
  const outer = scroller.getBoundingClientRect();
  // The first line: a passage that breaks across lines has a box from its first to its last.
  const inner = child.getClientRects()[0];
  if (!inner) return;
  const top = scrollTopFor(
    { top: inner.top - outer.top, height: inner.height },
    { scrollTop: scroller.scrollTop, height: scroller.clientHeight },
  );
  if (top !== null) scroller.scrollTop = top;
}

/** As `scrollWithin`, but whether it is in view or not: a passage that a link names stands near the top. */
export function bringUp(scroller: HTMLElement, child: Element): void {
  const outer = scroller.getBoundingClientRect();
  const inner = child.getClientRects()[0];
  if (inner) scroller.scrollTop += inner.top - outer.top - outer.height / 6;
}
