import { useEffect } from 'react';

let paused = false;

/**
 * Pauses hover after an overlay closes, until the pointer moves. The browser sends `pointerover` to the element that appears under a
 * resting pointer, although the reader does not point at it. These events are held back, and dispatched on the first real move.
 * Touch does not hover. Only listeners on the window in the capture phase hear the events that are held back.
 */
function pauseHover(): void {
  if (paused) return;
  paused = true;
  let left: EventTarget | null = null;
  let entered: EventTarget | null = null;
  const hold = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    event.stopImmediatePropagation();
    if (event.type === 'pointerover') entered = event.target;
    else left ??= event.target;
  };
  const listening = new AbortController();
  const resume = (event: PointerEvent): void => {
    // Browsers dispatch a move without movement when the page moved under the pointer.
    if (event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0) return;
    paused = false;
    listening.abort();
    const { pointerId, pointerType, clientX, clientY } = event;
    const init = { bubbles: true, pointerId, pointerType, clientX, clientY };
    left?.dispatchEvent(new PointerEvent('pointerout', init));
    entered?.dispatchEvent(new PointerEvent('pointerover', init));
  };
  const options = { capture: true, signal: listening.signal };
  addEventListener('pointerover', hold, options);
  addEventListener('pointerout', hold, options);
  addEventListener('pointermove', resume, options);
  addEventListener('pointerdown', resume, options);
}

/** For the contents of a popover: pauses hover when it closes. */
export function usePauseHoverAfter(popover: string): void {
  useEffect(() => {
    const element = document.getElementById(popover);
    const onToggle = ({ newState }: ToggleEvent): void => {
      if (newState === 'closed') pauseHover();
    };
    element?.addEventListener('beforetoggle', onToggle);
    return () => element?.removeEventListener('beforetoggle', onToggle);
  }, [popover]);
}
