/**
 * Something that lay over the page goes. What then comes to stand below a hand that rests is not pointed at, though the
 * browser says so: it is told once the hand moves.
 */
export function restHand(): void {
  let under: EventTarget | null = null;
  const hold = (event: PointerEvent): void => {
    event.stopImmediatePropagation();
    if (event.type === 'pointerover') under = event.target;
  };
  const stir = (event: PointerEvent): void => {
    // A browser makes up a move where the page has moved.
    if (event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0) return;
    removeEventListener('pointerover', hold, true);
    removeEventListener('pointerout', hold, true);
    removeEventListener('pointermove', stir, true);
    removeEventListener('pointerdown', stir, true);
    const { pointerId, pointerType, clientX, clientY } = event;
    under?.dispatchEvent(
      new PointerEvent('pointerover', { bubbles: true, pointerId, pointerType, clientX, clientY }),
    );
  };
  addEventListener('pointerover', hold, true);
  addEventListener('pointerout', hold, true);
  addEventListener('pointermove', stir, true);
  addEventListener('pointerdown', stir, true);
}
