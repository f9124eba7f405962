import { Timeline } from './Timeline';
import { useHydrated } from '../ui/use-hydrated';

/**
 * The timeline for wide screens: a box whose height CSS fixes, so that nothing shifts when the drawing comes. Drawn
 * after hydration, since it measures; without scripts, and on paper, the list
 * tells the same and the box is not shown. Where the width is scarce the height has two lanes more.
 */
export function TimelineFrame() {
  const hydrated = useHydrated();
  return (
    <div className="flex h-[48rem] flex-col xl:h-[45rem] noscript:hidden print:hidden">
      {hydrated ? <Timeline /> : null}
    </div>
  );
}
