import { memo, type ReactNode, useCallback } from 'react';
import type { Milestone } from '../dataset/model/schema';
import { useWords } from '../i18n/use-words';
import { MilestonePanel } from '../panels/milestone/MilestonePanel';
import { VerticalFrame, VerticalTimeline } from '../timeline/vertical/VerticalFrame';
import { Timeline, TimelineFrame as Frame } from '../timeline/TimelineFrame';
import { PaneBoundary } from './PaneBoundary';
import { useSteadyCard } from './use-steady-card';

interface Props {
  /** `null` before the width is known: then both forms stand in the page, and CSS shows one. */
  readonly wide: boolean | null;
  /** The milestone is told under its card. */
  readonly inline: boolean;
  /** Called once the drawing stands, or will not come. */
  readonly onDrawn: () => void;
}

// What stands around it hears of every selection; the drawing listens for itself and is not drawn again with it.
const TimelineFrame = memo(Frame);

/** The timeline in the form that the screen has room for. */
export function TimelineRegion({ wide, inline, onDrawn }: Props) {
  const { app } = useWords();
  const steady = useSteadyCard();
  const detail = useCallback((_milestone: Milestone): ReactNode => <MilestonePanel titled={false} />, []);
  return (
    <section id="timeline" tabIndex={-1} aria-label={app.timelineRegion} className="order-2 md:order-none">
      {wide === false ? null : (
        <div className="hidden md:block">
          <PaneBoundary name={app.timelineRegion} words={app} onFault={onDrawn}>
            <TimelineFrame onDrawn={onDrawn} />
          </PaneBoundary>
        </div>
      )}
      {wide === true ? null : (
        <div className="md:hidden" onClickCapture={steady}>
          <PaneBoundary name={app.timelineRegion} words={app} onFault={onDrawn}>
            <VerticalFrame onDrawn={onDrawn} {...(inline ? { renderDetail: detail } : {})} />
          </PaneBoundary>
        </div>
      )}
    </section>
  );
}

/**
 * Loads the form of the timeline that will be shown. Called before the app renders or hydrates, so that no boundary waits for it.
 * Never rejects: if the code does not come, the pane of the timeline says so.
 */
export function preloadTimeline(form: 'wide' | 'vertical'): Promise<boolean> {
  return (form === 'wide' ? Timeline : VerticalTimeline).preload();
}
