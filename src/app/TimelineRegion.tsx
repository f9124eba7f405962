import { memo, type RefObject, Suspense, useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../i18n/use-words';
import { pageZoom, useLayout, useWide } from '../state/breakpoint';
import { useSelected } from '../state/route/use-route';
import { Timeline, TimelineFrame } from '../timeline/TimelineFrame';
import { lazyPart } from '../ui/lazy-part';
import { markReady } from '../ui/mark-ready';
import { PaneBoundary } from '../ui/PaneBoundary';

/** The timeline of phones. Wide screens never load its code. */
const VerticalTimeline = lazyPart(
  async () => (await import('../timeline/vertical/VerticalTimeline')).VerticalTimeline,
);

// The region renders at each selection, but the timeline reads the selection itself.
const MemoTimelineFrame = memo(TimelineFrame);

/**
 * The timeline in the form that the screen has room for. The form for phones is in the HTML of every page. React hydrates a Suspense
 * boundary after the rest of the page; on wide screens the boundary is gone by then. On phones the code must be loaded before
 * hydration starts: an update that reaches a boundary still waiting for its code replaces its HTML by the empty fallback.
 */
export function TimelineRegion() {
  const wide = useWide();
  const { app } = useWords();
  const region = useRef<HTMLElement>(null);
  useSelectionInView(region);
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
        <div data-form="vertical" className="md:hidden">
          <PaneBoundary name={app.timelineRegion} onFault={markReady}>
            <Suspense fallback={null}>
              <VerticalTimeline.Part />
            </Suspense>
          </PaneBoundary>
        </div>
      )}
    </section>
  );
}

/** The mark or card, or the cluster that holds it. */
const SELECTED = 'a[data-milestone][aria-current], [data-cluster-key][data-emphasis="selected"]';
/** A second on most screens. */
const MOST_FRAMES = 60;

/**
 * Brings a new selection into view: in the workspace its mark, where the drawing scrolls; above the sheet its mark or
 * card; elsewhere its words, which may be above or below the timeline.
 */
function useSelectionInView(region: RefObject<HTMLElement | null>): void {
  const selected = useSelected();
  const layout = useLayout();
  const language = useLanguage();
  const last = useRef(selected);
  useEffect(() => {
    const isNew = selected !== last.current;
    last.current = selected;
    if (selected === null || (layout === 'page' && !isNew)) return;
    let frame = 0;
    // The drawing may still be loading or moving, and the words follow a moment after the card.
    const look = (framesLeft: number, before?: DOMRect): void => {
      const target =
        layout === 'page'
          ? document.querySelector(`[data-detail][data-milestone=${JSON.stringify(selected)}]`)
          : markOf(region.current);
      const box = target?.getBoundingClientRect();
      if (target && box && box.x === before?.x && box.y === before.y) showAt(target, box);
      else if (framesLeft > 0) frame = requestAnimationFrame(() => look(framesLeft - 1, box));
    };
    const showAt = (target: Element, box: DOMRect): void => {
      const mark = markOf(region.current);
      const drawing = mark?.closest('[data-scrolls]');
      if (mark && drawing) scrollTo(mark, drawing);
      if (layout === 'workspace' && region.current) scrollTo(target, region.current);
      else
        target.scrollIntoView({
          block: layout === 'page' ? 'start' : 'nearest',
          behavior: isNew && isNear(box) ? 'smooth' : 'instant',
        });
    };
    const listening = new AbortController();
    const stop = (): void => {
      cancelAnimationFrame(frame);
      listening.abort();
    };
    frame = requestAnimationFrame(() => look(MOST_FRAMES));
    // Readers who move the page themselves are left alone.
    for (const name of ['wheel', 'touchmove', 'keydown'])
      window.addEventListener(name, stop, { passive: true, signal: listening.signal });
    return stop;
  }, [region, selected, layout, language]);
}

function markOf(region: Element | null): Element | undefined {
  return [...(region?.querySelectorAll(SELECTED) ?? [])].find((one) => one.checkVisibility());
}

/** Scrolls nothing but what holds the target, and no farther than it must. */
function scrollTo(target: Element, scroller: Element): void {
  const [box, view] = [target.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const top = view.top + (Number.parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0) * pageZoom();
  const byPx = Math.min(box.top - top, 0) || Math.max(box.bottom - view.bottom, 0);
  scroller.scrollBy(0, byPx / pageZoom());
}

/** Whether the page may glide there, so that the eye can follow. */
function isNear({ top }: DOMRect): boolean {
  return (
    Math.abs(top) < 2 * window.innerHeight && !window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/**
 * Loads the form of the timeline that will be shown. Called before the app renders or hydrates, so that no boundary waits for it.
 * Never rejects: if the code does not load, the pane of the timeline says so.
 */
export function preloadTimeline(form: 'wide' | 'vertical'): Promise<boolean> {
  return (form === 'wide' ? Timeline : VerticalTimeline).preload();
}
