import { createElement, type RefObject, useEffect } from 'react';
import { useLazy } from '../../ui/use-lazy';
import type { Placed } from '../stage/place-marks';
import type { PlacedShelf } from '../stage/place-shelf';
import type { StagePlan } from '../plan/stage-plan';

export interface HoverCardProps {
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly plan: StagePlan;
  readonly placed: Placed;
  readonly shelf: PlacedShelf;
}

async function loadCard() {
  const { HoverCard } = await import('./HoverCard');
  return HoverCard;
}

/** The card of the drawing, loaded when a hand or the focus first comes. If it does not come, nothing is lost with it. */
export function LazyHoverCard(props: HoverCardProps) {
  const { drawing } = props;
  const { part, bring } = useLazy(loadCard);
  useEffect(() => {
    const abort = new AbortController();
    const near = (event: Event): void => {
      // A finger opens none, and the focus that it leaves behind neither.
      const { target } = event;
      const meant =
        event instanceof PointerEvent
          ? event.pointerType !== 'touch'
          : target instanceof Element && target.matches(':focus-visible');
      if (!meant) return;
      abort.abort();
      void bring();
    };
    for (const type of ['pointerover', 'focusin'])
      drawing.current?.addEventListener(type, near, { signal: abort.signal, passive: true });
    return () => abort.abort();
  }, [drawing, bring]);
  return part && createElement(part, props);
}
