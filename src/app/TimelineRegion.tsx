import { memo, type MouseEvent, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import type { Milestone } from '../dataset/model/schema';
import { useWords } from '../i18n/use-words';
import { MilestonePanel } from '../panels/milestone/MilestonePanel';
import { VerticalFrame, VerticalTimeline } from '../timeline/vertical/VerticalFrame';
import { Timeline, TimelineFrame as Frame } from '../timeline/TimelineFrame';
import { useSelected } from '../state/route/use-route';
import { PaneBoundary } from './PaneBoundary';

interface Props {
  /** `null` before the width is known: then both forms are in the page, and CSS shows one. */
  readonly wide: boolean | null;
  /** Whether the selected milestone is told under its card. */
  readonly inline: boolean;
  /** Called once the timeline is drawn, or failed to load. */
  readonly onDrawn: () => void;
}

// The region renders at each selection. The timeline listens for itself.
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

/**
 * Opening one card closes another, perhaps above it, which would move the tapped card away from under the finger. Scrolls by the
 * difference before the browser paints.
 */
function useSteadyCard(): (event: MouseEvent) => void {
  const selected = useSelected();
  const tapped = useRef<{ readonly card: Element; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const held = tapped.current;
    tapped.current = null;
    if (!held?.card.isConnected) return;
    window.scrollBy({ top: held.card.getBoundingClientRect().top - held.top, behavior: 'instant' });
  }, [selected]);
  return (event) => {
    const card = event.target instanceof Element ? event.target.closest('a[data-milestone]') : null;
    if (card) tapped.current = { card, top: card.getBoundingClientRect().top };
  };
}
