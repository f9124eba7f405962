import { type RefObject, useEffect } from 'react';
import { movePopover } from '../../../ui/popover';

/** Gives the menu the focus if its button does not have it, and keeps it beside the button while its contents grow and shrink, and at the same place of its scroller. */
export function useInPlace(root: RefObject<HTMLElement | null>, menu: string): void {
  useEffect(() => {
    const popover = document.getElementById(menu);
    const button = document.querySelector(`[popovertarget="${menu}"]`);
    if (!root.current || !popover || !button) return;
    // Opened by the key, the menu takes the focus; closing it gives the focus back.
    if (document.activeElement !== button)
      root.current.querySelector('button')?.focus({ preventScroll: true });
    const observer = new ResizeObserver(() => {
      const { scrollTop } = popover;
      movePopover(popover, button);
      popover.scrollTop = scrollTop;
    });
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [root, menu]);
}
