import { type RefObject, useEffect } from 'react';

/**
 * While a drawing of many tracks scrolls, its parts with `data-held` stay where they are: the strip, the axis, and the upper edge of what is
 * drawn below them.
 */
export function useHeld(drawing: RefObject<SVGSVGElement | null>, scrolls: boolean): void {
  useEffect(() => {
    const scroller = drawing.current?.parentElement;
    if (!scrolls || !scroller) return;
    const hold = (): void => {
      for (const part of scroller.querySelectorAll('[data-held]'))
        part.setAttribute('transform', `translate(0 ${scroller.scrollTop})`);
    };
    hold();
    scroller.addEventListener('scroll', hold, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', hold);
      for (const part of scroller.querySelectorAll('[data-held]')) part.removeAttribute('transform');
    };
  }, [drawing, scrolls]);
}
