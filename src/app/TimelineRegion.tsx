import { memo, type MouseEvent, type RefObject, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { MilestonePanel } from '../panels/milestone/MilestonePanel';
import { isWorkspace, useWide } from '../state/breakpoint';
import { useSelected } from '../state/route/use-route';
import { Timeline, TimelineFrame } from '../timeline/TimelineFrame';
import { lazyPart } from '../ui/lazy-part';
import { markReady } from '../ui/mark-ready';
import { PaneBoundary } from './PaneBoundary';

/** The timeline of phones. Wide screens never load its code. */
const VerticalTimeline = lazyPart(
  async () => (await import('../timeline/vertical/VerticalTimeline')).VerticalTimeline,
);

// The region renders at each selection, but the timeline reads the selection itself.
const MemoTimelineFrame = memo(TimelineFrame);
const DETAIL = <MilestonePanel titled={false} />;

/**
 * The timeline in the form that the screen has room for. The form for phones is in the HTML of every page. React hydrates a Suspense
 * boundary after the rest of the page; on wide screens the boundary is gone by then. On phones the code must be loaded before
 * hydration starts: an update that reaches a boundary still waiting for its code replaces its HTML by the empty fallback.
 * @param inline Whether the selected milestone is shown under its card.
 */
export function TimelineRegion({ inline }: { inline: boolean }) {
  const wide = useWide();
  const { app } = useWords();
  const steady = useSteadyCard();
  const region = useRef<HTMLElement>(null);
  useMarkInView(region);
  return (
    <section
      ref={region}
      id="timeline"
      tabIndex={-1}
      aria-label={app.timelineRegion}
      className="timeline-region"
    >
      {wide === false ? null : (
        <div className="hidden md:block print:block workspace:h-full">
          <PaneBoundary name={app.timelineRegion} onFault={markReady}>
            <MemoTimelineFrame />
          </PaneBoundary>
        </div>
      )}
      {wide === true ? null : (
        <div data-form="vertical" className="md:hidden" onClickCapture={steady}>
          <PaneBoundary name={app.timelineRegion} onFault={markReady}>
            <Suspense fallback={null}>
              <VerticalTimeline.Part detail={inline ? DETAIL : null} />
            </Suspense>
          </PaneBoundary>
        </div>
      )}
    </section>
  );
}

/** The mark, or the cluster that holds it. */
const SELECTED_MARK = 'a[data-milestone][aria-current], [data-cluster-key][data-emphasis="selected"]';
/** A second. */
const MOST_FRAMES = 60;

/** Where the drawing is higher than its region, which scrolls then, brings the mark of a new selection into view. Never scrolls the page. */
function useMarkInView(region: RefObject<HTMLElement | null>): void {
  const selected = useSelected();
  useEffect(() => {
    const { current: scroller } = region;
    if (selected === null || !scroller || !isWorkspace()) return;
    let frame = 0;
    // The drawing may still be loading, and a mark that was beyond the view or in a cluster is drawn in one of the next frames.
    const look = (framesLeft: number): void => {
      const mark = scroller.querySelector(SELECTED_MARK)?.getBoundingClientRect();
      const view = scroller.getBoundingClientRect();
      if (mark)
        scroller.scrollBy(0, Math.min(mark.top - view.top, 0) || Math.max(mark.bottom - view.bottom, 0));
      else if (framesLeft > 0) frame = requestAnimationFrame(() => look(framesLeft - 1));
    };
    frame = requestAnimationFrame(() => look(MOST_FRAMES));
    return () => cancelAnimationFrame(frame);
  }, [region, selected]);
}

/**
 * Loads the form of the timeline that will be shown. Called before the app renders or hydrates, so that no boundary waits for it.
 * Never rejects: if the code does not load, the pane of the timeline says so.
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
