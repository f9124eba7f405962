/** A box on the page, px from the document's top left corner. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** px between a popover and what it belongs to, and between it and the edges of the window. */
const GAP_PX = 6;
const EDGE_PX = 8;

/**
 * Where a popover stands: below its anchor, above it where there is more room, and never off the sides. All in page
 * px; `visible` is the part of the page in the window.
 */
export function placePopover(
  anchor: PageBox,
  size: { readonly width: number; readonly height: number },
  visible: PageBox,
): { left: number; top: number } {
  const rightmost = visible.left + visible.width - EDGE_PX - size.width;
  const left = Math.max(visible.left + EDGE_PX, Math.min(anchor.left, rightmost));
  const below = anchor.top + anchor.height + GAP_PX;
  const above = anchor.top - GAP_PX - size.height;
  const fitsBelow = below + size.height <= visible.top + visible.height - EDGE_PX;
  const fitsAbove = above >= visible.top + EDGE_PX;
  return { left, top: fitsBelow || !fitsAbove ? below : above };
}

/**
 * Moves an open popover to its anchor. It is `position: absolute` in the page, so that it scrolls with what it
 * belongs to. Style properties set one by one are allowed by the policy, a style attribute is not.
 */
export function movePopover(popover: HTMLElement, anchor: Element): void {
  const { scrollX, scrollY } = window;
  const { clientWidth, clientHeight } = document.documentElement;
  // Text that breaks across lines: the popover belongs to its first line.
  const rect = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { left, top } = placePopover(
    { left: rect.left + scrollX, top: rect.top + scrollY, width: rect.width, height: rect.height },
    { width: popover.offsetWidth, height: popover.offsetHeight },
    { left: scrollX, top: scrollY, width: clientWidth, height: clientHeight },
  );
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
