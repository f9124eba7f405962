import { pageZoom } from '../state/breakpoint';

/** Page boxes are in px from the top left corner of the document, window boxes from that of the window. */
type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'width' | 'height'>;

/** Distance of a popover from its anchor, and from the edges of the window. */
const GAP_PX = 6;
const EDGE_PX = 8;
/** Less height than this is too little to read. */
const MIN_ROOM_PX = 160;

/**
 * The place of a popover, and the height it has there. The popover stands below its anchor, or above if it fits only there or has more
 * room there, and never leaves the sides. All boxes are page boxes. `visible` is the part of the page that is in the window
 * and not covered.
 */
export function placePopover(
  anchor: Box,
  size: Pick<Box, 'width' | 'height'>,
  visible: Box,
): { left: number; top: number; room: number } {
  const rightmost = visible.left + visible.width - EDGE_PX - size.width;
  const left = Math.max(visible.left + EDGE_PX, Math.min(anchor.left, rightmost));
  const below = anchor.top + anchor.height + GAP_PX;
  const roomBelow = visible.top + visible.height - EDGE_PX - below;
  const roomAbove = anchor.top - GAP_PX - visible.top - EDGE_PX;
  const isBelow = size.height <= roomBelow || roomBelow >= roomAbove;
  // If neither side has room, the popover stands below, where the page can scroll to it.
  const room = Math.max(isBelow ? roomBelow : roomAbove, MIN_ROOM_PX);
  const above = anchor.top - GAP_PX - Math.min(size.height, room);
  return { left, top: isBelow || room > roomAbove ? below : above, room };
}

/**
 * Moves an open popover to its anchor, an element or a window box. The popover must be `position: absolute`: then it scrolls with the
 * page. Its height is limited by the CSS variable `--room`. The content security policy forbids style attributes, but allows
 * setting style properties one by one.
 */
export function movePopover(popover: HTMLElement, anchor: Element | Box): void {
  const { scrollX, scrollY } = window;
  const root = document.documentElement;
  popover.style.removeProperty('--room');
  // If the text of the anchor breaks across lines, the popover belongs to the first line.
  const at =
    anchor instanceof Element ? (anchor.getClientRects()[0] ?? anchor.getBoundingClientRect()) : anchor;
  const zoom = pageZoom();
  // The header stays in place while the page scrolls, and a popover must not cover it.
  const header = zoom * Number.parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
  const { left, top, room } = placePopover(
    { left: at.left + scrollX, top: at.top + scrollY, width: at.width, height: at.height },
    { width: popover.offsetWidth * zoom, height: popover.offsetHeight * zoom },
    { left: scrollX, top: scrollY + header, width: root.clientWidth, height: root.clientHeight - header },
  );
  popover.style.setProperty('--room', `${room / zoom}px`);
  popover.style.left = `${left / zoom}px`;
  popover.style.top = `${top / zoom}px`;
}
