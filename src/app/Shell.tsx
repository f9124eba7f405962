import { lazy, memo, type ReactNode, Suspense, useCallback } from 'react';
import { isWalkable } from '../dataset/walked';
import type { Milestone } from '../dataset/schema';
import { useWords } from '../i18n/use-words';
import { ArticlePanel } from '../panels/article/ArticlePanel';
import { MilestoneList } from '../panels/list/MilestoneList';
import { MilestonePanel } from '../panels/milestone/MilestonePanel';
import { LensNotice } from '../panels/search/LensNotice';
import { PrintSheet } from '../panels/print/PrintSheet';
import { isSide } from '../state/place';
import { useAddress, useSelected } from '../state/use-place';
import { RailFrame } from '../timeline/RailFrame';
import { TimelineFrame as Frame } from '../timeline/TimelineFrame';
import { useDataset } from '../state/use-dataset';
import { useHasQuery } from '../state/use-query';
import { Footer } from './Footer';
import { Header } from './Header';
import { LiveMessage } from './LiveMessage';
import { PaneBoundary } from './PaneBoundary';
import { SidePage } from './SidePage';
import { SelectionBar } from './SelectionBar';
import { SkipLinks } from './SkipLinks';
import { useInlineDetail } from './use-inline-detail';
import { usePageIdentity } from './use-page-identity';
import { usePrinting } from './use-printing';
import { useReady } from './use-ready';
import { useSteadyCard } from './use-steady-card';
import { useShortcuts } from './use-shortcuts';
import { useWide } from './use-wide';

// The shell hears of every selection; what stands in it listens for itself and is not drawn again with it.
const TimelineFrame = memo(Frame);
const Head = memo(Header);
const Foot = memo(Footer);

/** Most links can be followed, and ask for nothing that could be refused. */
const NotFound = lazy(async () => ({ default: (await import('../panels/NotFound')).NotFound }));
const LinkNotice = lazy(async () => ({ default: (await import('./LinkNotice')).LinkNotice }));

/** The one place that knows both the timeline and the panels. */
export function Shell({ refused }: { refused: string | null }) {
  usePageIdentity();
  useShortcuts();
  const hasQuery = useHasQuery();
  const { app } = useWords();
  const wide = useWide();
  const onDrawn = useReady(wide);
  const selected = useSelected();
  const inline = useInlineDetail(wide);
  const steady = useSteadyCard();
  const { place } = useAddress();
  const side = isSide(place) ? place.kind : null;
  const known = useKnownPlace();
  // All of it on paper; a milestone or a report is printed as it stands.
  const walkable = isWalkable(useDataset());
  const sheet = usePrinting() && place.kind === 'whole' && walkable;
  const detail = useCallback((_milestone: Milestone): ReactNode => <MilestonePanel titled={false} />, []);
  return (
    <>
      <SkipLinks timeline={side === null} />
      <Head />
      {hasQuery ? (
        <PaneBoundary name={app.noticeRegion} words={app}>
          <Suspense fallback={null}>
            <LinkNotice refused={refused} />
          </Suspense>
        </PaneBoundary>
      ) : null}
      <LiveMessage />
      {sheet ? (
        <div className="hidden px-4 print:block">
          <PrintSheet />
        </div>
      ) : null}
      <main
        className={`mx-auto flex max-w-[120rem] flex-col gap-6 px-(--gutter) pt-3 ${sheet ? 'print:hidden' : ''}`}
      >
        {side ? (
          <SidePage kind={side} onDrawn={onDrawn} />
        ) : (
          <>
            {known ? null : (
              <PaneBoundary name={app.listRegion} words={app}>
                <Suspense fallback={null}>
                  <NotFound />
                </Suspense>
              </PaneBoundary>
            )}
            <PaneBoundary name={app.noticeRegion} words={app}>
              <LensNotice />
            </PaneBoundary>
            {selected === null ? (
              // Where the title leaves no room beside it, and how to read it stands far below.
              <p className="text-sm text-ink-soft sm:hidden print:hidden">
                <span>{app.hint}</span>
              </p>
            ) : null}
            <section
              id="timeline"
              tabIndex={-1}
              aria-label={app.timelineRegion}
              className="order-2 md:order-none"
            >
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
                    <RailFrame onDrawn={onDrawn} {...(inline ? { renderDetail: detail } : {})} />
                  </PaneBoundary>
                </div>
              )}
            </section>
            <SelectionBar />
            <div className="contents md:@container/panes md:block">
              <div id="text" tabIndex={-1} className="reading">
                {wide === false ? null : (
                  <Pane id="list" name={app.listRegion} className="hidden md:block">
                    <MilestoneList />
                  </Pane>
                )}
                {inline ? null : (
                  <Pane
                    id="milestone"
                    name={app.milestoneRegion}
                    className={selected === null ? 'order-3' : 'order-1'}
                  >
                    <MilestonePanel />
                  </Pane>
                )}
                <Pane
                  id="article"
                  name={app.articleRegion}
                  className="order-4 @pair/panes:col-span-2 @trio/panes:col-span-1"
                >
                  <ArticlePanel />
                </Pane>
              </div>
            </div>
          </>
        )}
      </main>
      <Foot />
    </>
  );
}

interface PaneProps {
  readonly id: 'list' | 'milestone' | 'article';
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Pane({ id, name, className, children }: PaneProps) {
  const { app } = useWords();
  return (
    <section data-pane={id} aria-label={name} className={`min-w-0 md:order-none ${className}`}>
      <PaneBoundary name={name} words={app}>
        {children}
      </PaneBoundary>
    </section>
  );
}

/** Whether the address names something that is there. */
function useKnownPlace(): boolean {
  const { place } = useAddress();
  const { milestone, article } = useDataset();
  switch (place.kind) {
    case 'whole':
    case 'method':
    case 'print':
      return true;
    case 'milestone':
      return milestone.has(place.id);
    case 'article':
      return article.has(place.id);
    case 'unknown':
      return false;
  }
}
