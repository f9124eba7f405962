import { useHydrated } from '../ui/use-hydrated';
import { useTimeline } from './use-timeline';

interface Props {
  /** Called once the drawing stands in its frame. */
  readonly onDrawn: () => void;
}

/**
 * The timeline for wide screens: a box whose height CSS fixes, so that nothing shifts when the drawing comes. Drawn
 * after hydration, since it measures, and by a script of its own, which phones never load; without scripts, and on
 * paper, the list tells the same and the box is not shown. Where the width is scarce the height has a few lanes more. A
 * boundary of layout: new words in the toolbar, at each step of a zoom, lay out nothing of the page around it.
 */
export function TimelineFrame({ onDrawn }: Props) {
  const hydrated = useHydrated();
  return (
    <div className="flex h-[51rem] flex-col [contain:layout_size] lg:h-[48rem] xl:h-[45rem] noscript:hidden print:hidden">
      {hydrated ? <Drawn onDrawn={onDrawn} /> : null}
    </div>
  );
}

function Drawn({ onDrawn }: Props) {
  return useTimeline(onDrawn);
}
