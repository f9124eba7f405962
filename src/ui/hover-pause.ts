import { useEffect } from 'react';

let resting = false;

/** Whether something that lay over the page went, and the hand has not moved since. */
export function isHoverPaused(): boolean {
  return resting;
}

/**
 * Something that lay over the page goes. What then comes to stand below a hand that rests is not pointed at, though the
 * browser says so: what it left and what it is over is told once it moves. Whoever listens on the window itself may
 * hear of it before this, and asks `isHoverPaused`. A finger rests nowhere.
 */
export function pauseHover(): void {
  if (resting) return;
  resting = true;
  let left: EventTarget | null = null;
  let under: EventTarget | null = null;
  const hold = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    event.stopImmediatePropagation();
    if (event.type === 'pointerover') under = event.target;
    else left ??= event.target;
  };
  const stir = (event: PointerEvent): void => {
    // A browser makes up a move where the page has moved.
    if (event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0) return;
    resting = false;
    removeEventListener('pointerover', hold, true);
    removeEventListener('pointerout', hold, true);
    removeEventListener('pointermove', stir, true);
    removeEventListener('pointerdown', stir, true);
    const { pointerId, pointerType, clientX, clientY } = event;
    const told = { bubbles: true, pointerId, pointerType, clientX, clientY };
    left?.dispatchEvent(new PointerEvent('pointerout', told));
    under?.dispatchEvent(new PointerEvent('pointerover', told));
  };
  addEventListener('pointerover', hold, true);
  addEventListener('pointerout', hold, true);
  addEventListener('pointermove', stir, true);
  addEventListener('pointerdown', stir, true);
}

/** For what stands in a popover: the hand rests as it closes. */
export function usePauseHoverAfter(popover: string): void {
  useEffect(() => {
    const menu = document.getElementById(popover);
    const toggle = ({ newState }: ToggleEvent): void => {
      if (newState === 'closed') pauseHover();
    };
    menu?.addEventListener('beforetoggle', toggle);
    return () => menu?.removeEventListener('beforetoggle', toggle);
  }, [popover]);
}
