import { useState } from 'react';
import { useSelected } from '../state/route/use-route';

/**
 * On phones a milestone that a link opened stands above the timeline, where it is read first; one that a hand chose
 * opens under its card. True when the detail belongs under the card.
 */
export function useInlineDetail(wide: boolean | null): boolean {
  const selected = useSelected();
  const [landed, setLanded] = useState<string | null>(selected);
  // Once the reader has moved on, coming back to the same milestone is a choice like any other.
  if (landed !== null && selected !== landed) setLanded(null);
  return wide === false && selected !== null && selected !== landed;
}
