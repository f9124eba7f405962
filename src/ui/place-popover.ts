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
/** Less room than this is none: nothing can be read in it. */
const LEAST_PX = 160;

/**
 * Where a popover stands, and how much room it has there: below its anchor, above it where only there it fits or where
 * there is more room, and never off the sides. All in page px; `visible` is the part of the page in the window that
 * nothing covers.
 */
export function placePopover(
  anchor: PageBox,
  size: { readonly width: number; readonly height: number },
  visible: PageBox,
): { left: number; top: number; room: number } {
  const rightmost = visible.left + visible.width - EDGE_PX - size.width;
  const left = Math.max(visible.left + EDGE_PX, Math.min(anchor.left, rightmost));
  const below = anchor.top + anchor.height + GAP_PX;
  const roomBelow = visible.top + visible.height - EDGE_PX - below;
  const roomAbove = anchor.top - GAP_PX - visible.top - EDGE_PX;
  const isBelow = size.height <= roomBelow || roomBelow >= roomAbove;
  // Where there is room on neither side the page can scroll down to it.
  const room = Math.max(isBelow ? roomBelow : roomAbove, LEAST_PX);
  const above = anchor.top - GAP_PX - Math.min(size.height, room);
  return { left, top: isBelow || room > roomAbove ? below : above, room };
}

/**
 * Moves an open popover to its anchor. It is `position: absolute` in the page, so that it scrolls with what it
 * belongs to. Style properties set one by one are allowed by the policy, a style attribute is not.
 */
export function movePopover(popover: HTMLElement, anchor: Element): void {
  const { scrollX, scrollY } = window;
  const root = document.documentElement;
  popover.style.removeProperty('--room');
  // Text that breaks across lines: the popover belongs to its first line.
  const rect = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  // The header stays where it is while the page scrolls, and its search is not to be covered.
  const header = Number.parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
  const { left, top, room } = placePopover(
    { left: rect.left + scrollX, top: rect.top + scrollY, width: rect.width, height: rect.height },
    { width: popover.offsetWidth, height: popover.offsetHeight },
    { left: scrollX, top: scrollY + header, width: root.clientWidth, height: root.clientHeight - header },
  );
  popover.style.setProperty('--room', `${room}px`);
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
