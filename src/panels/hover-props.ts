import type { PointerEvent } from 'react';
import { letGo, setHovered } from '../state/focus';

/** Makes an element preview a milestone while the hand or the keyboard is on it. A finger hovers over nothing. */
export function hoverProps(id: string) {
  const leave = (): void => letGo(id);
  return {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') setHovered(id);
    },
    onPointerLeave: leave,
    onFocus: () => setHovered(id),
    onBlur: leave,
  };
}
