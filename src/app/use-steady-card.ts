import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { useSelected } from '../state/route/use-route';

/**
 * Opening one card closes another, perhaps above it, and the page would slide away from under the finger. Remembers
 * where the tapped card stood and scrolls by the difference before the frame is painted.
 */
export function useSteadyCard(): (event: MouseEvent) => void {
  const selected = useSelected();
  const tapped = useRef<{ readonly card: Element; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const held = tapped.current;
    tapped.current = null;
    if (!held?.card.isConnected) return;
    window.scrollBy({ top: held.card.getBoundingClientRect().top - held.top, behavior: 'instant' });
  }, [selected]);
  return (event) => {
    const card = event.target instanceof Element ? event.target.closest('a[data-milestone]') : null;
    if (card) tapped.current = { card, top: card.getBoundingClientRect().top };
  };
}
