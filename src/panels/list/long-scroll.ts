// Two rulers. Content: px from the top of the list as if all its rows were there, 64 million for a million rows.
// Canvas: what the browser is given to scroll; engines stop at 16 to 33 million px and grow coarse before.

/** The tallest canvas: below every engine's limit, with room for what they round. */
const MAX_CANVAS_PX = 10_000_000;

export interface ScrollSize {
  readonly contentPx: number;
  /** Height of the window on it. */
  readonly viewPx: number;
}

export interface Standing {
  /** Content px at the top of the window. */
  readonly top: number;
  /** The scroller's `scrollTop` that goes with it. */
  readonly scrollTop: number;
}

export function canvasPx({ contentPx }: ScrollSize): number {
  return Math.min(contentPx, MAX_CANVAS_PX);
}

/** Where the window stands at `top`, kept inside. */
export function standAt(top: number, size: ScrollSize): Standing {
  const [content, canvas] = rooms(size);
  const within = Math.min(Math.max(top, 0), content);
  return { top: within, scrollTop: content === 0 ? 0 : (within / content) * canvas };
}

/**
 * Where the window stands once the scroller says `scrollTop`. Where the canvas is as tall as the content they agree.
 * Where it is shorter a step moves the content by as much, so that a wheel or a key goes row by row, and a leap (the
 * thumb dragged) goes to that share of the content. The two drift apart by steps, and meet again at an end of either.
 */
export function followScroll(from: Standing, scrollTop: number, size: ScrollSize): Standing {
  const [content, canvas] = rooms(size);
  if (content <= canvas) return standAt(scrollTop, size);
  const step = scrollTop - from.scrollTop;
  if (Math.abs(step) > 2 * size.viewPx) return { top: (scrollTop / canvas) * content, scrollTop };
  const top = Math.min(Math.max(from.top + step, 0), content);
  if (top === 0 || top === content) return standAt(top, size);
  // The canvas ends before the content: it gives way, or is at its end where little is left to give.
  if (scrollTop <= 0) return standAt(top < size.viewPx ? 0 : top, size);
  if (scrollTop >= canvas) return standAt(content - top < size.viewPx ? content : top, size);
  return { top, scrollTop };
}

/** How far each can be scrolled. */
function rooms(size: ScrollSize): [content: number, canvas: number] {
  return [Math.max(size.contentPx - size.viewPx, 0), Math.max(canvasPx(size) - size.viewPx, 0)];
}
