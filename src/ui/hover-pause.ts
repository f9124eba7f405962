/**
 * Pauses hover after an overlay closes, until the pointer moves. The browser sends `pointerover` to the element that appears under a
 * resting pointer, although the reader does not point at it. These events are held back, and dispatched on the first real move.
 * Touch does not hover. Only listeners on the window in the capture phase that were added before the pause hear the events that are
 * held back.
 */
export function pauseHover(): void {
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
    listening.abort();
    const { pointerId, pointerType, clientX, clientY } = event;
    const init = { bubbles: true, pointerId, pointerType, clientX, clientY };
    left?.dispatchEvent(new PointerEvent('pointerout', init));
    entered?.dispatchEvent(new PointerEvent('pointerover', init));
  };
  const options = { capture: true, signal: listening.signal };
  for (const type of ['pointerover', 'pointerout'] as const) addEventListener(type, hold, options);
  for (const type of ['pointermove', 'pointerdown'] as const) addEventListener(type, resume, options);
}
