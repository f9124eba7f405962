/** px around the label that stay free. */
const GAP_PX = 12;

/** Px of the window. */
type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

export interface Aside {
  readonly side: 'start' | 'end';
  readonly widthPx: number;
}

/**
 * Where the bar leaves the label of its own mark uncovered: beside it, on the side that has more room, and no wider than that room.
 * `null` where it covers none of it as it stands.
 */
export function clearOfLabel(bar: Box, label: Box, slot: Box): Aside | null {
  const across = bar.left < label.right + GAP_PX && label.left - GAP_PX < bar.right;
  const down = bar.top < label.bottom && label.top < bar.bottom;
  if (!across || !down) return null;
  const [before, after] = [label.left - slot.left, slot.right - label.right];
  return { side: before > after ? 'start' : 'end', widthPx: Math.max(before, after) - GAP_PX };
}
