import type { PointerEvent } from 'react';
import { unsetHovered, setHovered } from '../../state/hover';

/**
 * Makes an element preview a milestone while the hand or the keyboard is on it. A finger hovers over nothing.
 * @param near called when any of the three comes.
 */
export function hoverProps(id: string, near?: () => void) {
  const leave = (): void => unsetHovered(id);
  return {
    onPointerEnter: (event: PointerEvent) => {
      near?.();
      if (event.pointerType !== 'touch') setHovered(id);
    },
    onPointerLeave: leave,
    onFocus: () => {
      near?.();
      setHovered(id);
    },
    onBlur: leave,
  };
}
