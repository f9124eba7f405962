import type { PointerEvent } from 'react';
import { letGo, setHovered } from '../../state/hover';

/**
 * Makes an element preview a milestone while the mouse or the keyboard is on it. Touch does not hover.
 * @param near called when the mouse, a finger or the keyboard arrives.
 */
export function hoverProps(id: string, near?: () => void) {
  const leave = (): void => letGo(id);
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
