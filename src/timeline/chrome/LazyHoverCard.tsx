import { type ComponentProps, useEffect } from 'react';
import { lazyPart } from '../../ui/lazy-part';

const HoverCard = lazyPart(async () => (await import('./HoverCard')).HoverCard);

/** The hover card of the drawing. Its code is loaded when the pointer or the focus first enters the drawing; touch opens no card. */
export function LazyHoverCard(props: ComponentProps<typeof HoverCard.Part>) {
  const { drawing } = props;
  const status = HoverCard.status.use();
  useEffect(() => {
    const abort = new AbortController();
    const near = (event: Event): void => {
      const { target } = event;
      const meant =
        event instanceof PointerEvent
          ? event.pointerType !== 'touch'
          : target instanceof Element && target.matches(':focus-visible');
      if (!meant) return;
      abort.abort();
      void HoverCard.preload();
    };
    for (const type of ['pointerover', 'focusin'])
      drawing.current?.addEventListener(type, near, { signal: abort.signal, passive: true });
    return () => abort.abort();
  }, [drawing]);
  return status === 'loaded' ? <HoverCard.Part {...props} /> : null;
}
