/** px of the window. */
export interface CardAnchor {
  /** Where the card would like to begin. */
  readonly left: number;
  /** What it must not cover. */
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** px between the card and its mark, and between it and the edges of the window. */
const GAP_PX = 6;
const EDGE_PX = 8;

/**
 * Above or below its mark, never over it, and inside the window: below where it fits, else on the side with more room,
 * as high as that allows.
 */
export function placeCard(
  { left, top, bottom }: CardAnchor,
  card: Size,
  window: Size,
): { left: number; top: number; maxHeight: number } {
  const rightmost = window.width - EDGE_PX - card.width;
  const below = window.height - EDGE_PX - (bottom + GAP_PX);
  const above = top - GAP_PX - EDGE_PX;
  const isBelow = card.height <= below || below >= above;
  const maxHeight = Math.max(isBelow ? below : above, 0);
  return {
    left: Math.max(Math.min(left, rightmost), EDGE_PX),
    top: isBelow ? bottom + GAP_PX : top - GAP_PX - Math.min(card.height, maxHeight),
    maxHeight,
  };
}
