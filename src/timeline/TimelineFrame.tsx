import { Timeline } from './Timeline';
import { useHydrated } from './use-hydrated';

/**
 * The timeline for wide screens: a box whose height CSS fixes, so that nothing shifts when the drawing comes. Drawn
 * after hydration, since it measures; without scripts the box would stay empty and is not shown.
 */
export function TimelineFrame() {
  const hydrated = useHydrated();
  return <div className="flex h-[45rem] flex-col noscript:hidden">{hydrated ? <Timeline /> : null}</div>;
}
