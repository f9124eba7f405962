import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { firstSign } from '../../ui/first-sign';
import { lazyModule } from '../../ui/lazy-part';
import { useStage } from '../stage-context';
import type { Ignored } from './gestures';

/** Long enough to read the hint. */
const HINT_MS = 1_400;

export const Gestures = lazyModule(async () => await import('./gestures'));

/**
 * Makes the drawing listen to gestures, and shows a hint for a moment when one was left to the page. The code, most of it
 * d3-zoom, is not part of the first view: it loads at the first sign of a reader, and the hover card after it, even if it fails. Without it
 * the buttons and keys still work.
 */
export function GestureListener({ drawing }: { readonly drawing: RefObject<SVGSVGElement | null> }) {
  const { plan, controller } = useStage();
  const planNow = useEffectEvent(() => plan);
  const [hint, setHint] = useState<{ readonly ignored: Ignored } | null>(null);
  const gestures = Gestures.useLoaded();
  useEffect(() => void firstSign.then(Gestures.keepAsking), []);
  useEffect(() => {
    if (!drawing.current || !gestures) return;
    // A new object for each gesture starts the time of the hint again.
    const onIgnored = (ignored: Ignored): void => setHint({ ignored });
    return gestures.listenToGestures(drawing.current, { controller, plan: () => planNow(), onIgnored });
  }, [drawing, controller, gestures]);
  useEffect(() => {
    if (!hint) return;
    const timer = setTimeout(() => setHint(null), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);
  return hint ? <GestureHint ignored={hint.ignored} /> : null;
}

function GestureHint({ ignored }: { readonly ignored: Ignored }) {
  const { timeline: words } = useWords();
  return (
    <p
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-1/2 mx-auto w-fit rounded-full bg-ink px-4 py-2 text-sm text-paper"
    >
      {ignored === 'swipe' ? words.swipeHint : words.wheelHint}
    </p>
  );
}
