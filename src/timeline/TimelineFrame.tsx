import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { useHydrated } from '../ui/use-hydrated';

/** The timeline of wide screens. Phones never load its code. */
export const Timeline = lazyPart(async () => (await import('./Timeline')).Timeline);

/**
 * The box of the timeline on wide screens. CSS fixes its height, so nothing shifts when the timeline appears, and narrower screens get
 * a few lanes more; in the workspace it is as high as the window leaves. The timeline needs the size of the box, so it renders after
 * hydration; without JavaScript the list shows the same milestones instead. `contain` keeps new words in the toolbar from laying
 * out the page around it. A drawing of many tracks scrolls inside.
 */
export function TimelineFrame() {
  const hydrated = useHydrated();
  return (
    <div className="flex h-[56rem] flex-col [contain:layout_size] lg:h-[54rem] xl:h-[50rem] workspace:h-full workspace:min-h-[38rem] noscript:hidden print:h-auto! print:[contain:none]">
      {hydrated ? (
        <Suspense fallback={null}>
          <Timeline.Part />
        </Suspense>
      ) : null}
    </div>
  );
}
