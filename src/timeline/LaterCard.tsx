import { type RefObject, useEffect, useState } from 'react';
import type { Placed } from './place-marks';
import type { PlacedShelf } from './place-shelf';
import type { StagePlan } from './stage-plan';

export interface HoverCardProps {
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly plan: StagePlan;
  readonly placed: Placed;
  readonly shelf: PlacedShelf;
}

/** The card of the drawing, loaded when a hand or the focus first comes. If it does not come, nothing is lost with it. */
export function LaterCard(props: HoverCardProps) {
  const { drawing } = props;
  const [Card, setCard] = useState<{ readonly of: typeof import('./HoverCard')['HoverCard'] } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const load = (event: Event): void => {
      // A finger opens none, and the focus that it leaves behind neither.
      const { target } = event;
      const meant =
        event instanceof PointerEvent
          ? event.pointerType !== 'touch'
          : target instanceof Element && target.matches(':focus-visible');
      if (!meant) return;
      abort.abort();
      import('./HoverCard').then(
        (part) => setCard({ of: part.HoverCard }),
        () => undefined,
      );
    };
    for (const type of ['pointerover', 'focusin'])
      drawing.current?.addEventListener(type, load, { signal: abort.signal, passive: true });
    return () => abort.abort();
  }, [drawing]);
  return Card ? <Card.of {...props} /> : null;
}
