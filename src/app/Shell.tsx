import { memo, type ReactNode, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { PAGE_WORDS } from '../i18n/page-words';
import { useLanguage, useWords } from '../i18n/use-words';
import { PrintSheet } from '../panels/print/PrintSheet';
import { repeatPress } from '../state/before-hydration';
import { useWide } from '../state/breakpoint';
import { useFilterResult } from '../state/filter';
import { offscreen } from '../state/offscreen';
import { useHasQuery, useLostPassage } from '../state/query/use-query';
import { isSide, type SideKind } from '../state/route/route';
import { useAddress, useSelected } from '../state/route/use-route';
import { useDataset } from '../state/use-dataset';
import { focusFirst } from '../ui/focus-first';
import { lazyIsland, lazyPart } from '../ui/lazy-part';
import { markReady } from '../ui/mark-ready';
import { useHydrated } from '../ui/use-hydrated';
import { usePrinting } from '../ui/use-printing';
import { Panes } from './column/Panes';
import { Footer } from './Footer';
import { Header } from './Header';
import { LiveMessage } from './LiveMessage';
import { MissingPart } from './MissingPart';
import { usePageIdentity, usePageKeys } from './page-effects';
import { PaneBoundary } from '../ui/PaneBoundary';
import { TimelineRegion } from './TimelineRegion';

// The shell renders at each selection, but header and footer do not show it.
const MemoHeader = memo(Header);
const MemoFooter = memo(Footer);

// Most visits need none of these.
const NotFound = lazyPart(async () => (await import('./NotFound')).NotFound);
const FilterNotice = lazyPart(async () => (await import('../panels/search/FilterNotice')).FilterNotice);
const LinkNotice = lazyPart(async () => (await import('./LinkNotice')).LinkNotice);
const DataPage = lazyIsland(async () => (await import('../panels/data/DataPage')).DataPage);
const OffscreenDrawing = lazyPart(async () => (await import('./OffscreenDrawing')).OffscreenDrawing);
const MethodPage = lazyIsland(async () => (await import('../panels/method/MethodPage')).MethodPage);

/** The page: the one place that knows both the timeline and the panels. */
export function Shell({ refused }: { refused: string | null }) {
  usePageIdentity();
  usePageKeys();
  const { app } = useWords();
  const { route } = useAddress();
  const selected = useSelected();
  // The root scrolls the page. With `html:has()`, the browser would restyle it whenever a mark comes into the drawing or leaves it.
  useEffect(
    () => void document.documentElement.toggleAttribute('data-selected', selected !== null),
    [selected],
  );
  useEffect(repeatPress, []);
  const hasQuery = useHasQuery();
  const lost = useLostPassage();
  const side = isSide(route) ? route.kind : null;
  // The whole timeline prints its drawing and a sheet with every milestone; `print.css` chooses what other pages print.
  const { dense } = useDataset();
  const sheet = usePrinting() && route.kind === 'whole' && !dense;
  return (
    // Where the window has room for it, the page of the timeline is a workspace, as high as the window; elsewhere a selected milestone is shown
    // in a sheet.
    <div className={side ? undefined : 'workspace'} data-selected={selected ?? undefined}>
      {side ? null : <SkipLink to="timeline">{app.skipToTimeline}</SkipLink>}
      <SkipLink to="text">{app.skipToText}</SkipLink>
      <MemoHeader />
      {hasQuery || lost ? (
        <PaneBoundary name={app.noticeRegion}>
          <Suspense fallback={null}>
            <LinkNotice.Part refused={refused} />
          </Suspense>
        </PaneBoundary>
      ) : null}
      <LiveMessage />
      <MissingPart />
      <main data-prints={sheet ? 'sheet' : route.kind} className="page-main">
        {side ? <SidePage kind={side} /> : <TimelinePage />}
      </main>
      {sheet ? (
        <div className="hidden print:block">
          <PrintSheet />
        </div>
      ) : null}
      <Offscreen />
      <MemoFooter />
    </div>
  );
}

/** The mark of the drawing that Tab reaches. */
const TAB_STOP = '#timeline [data-milestone][tabindex="0"], #timeline [data-cluster-key][tabindex="0"]';

function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      // The keys of the drawing work from a mark on.
      onClick={(event) => {
        if (to === 'timeline' && focusFirst(TAB_STOP)) event.preventDefault();
      }}
      className="sr-only z-50 rounded bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {children}
    </a>
  );
}

/** Notices, timeline and panels. */
function TimelinePage() {
  const { app } = useWords();
  const known = useIsKnownRoute();
  return (
    <>
      <div className="page-notices">
        {known ? null : (
          <PaneBoundary name={app.listRegion}>
            <Suspense fallback={null}>
              <NotFound.Part />
            </Suspense>
          </PaneBoundary>
        )}
        <PaneBoundary name={app.noticeRegion}>
          <Filtered />
        </PaneBoundary>
      </div>
      <TimelineRegion />
      <AfterDrawing>
        <Panes />
      </AfterDrawing>
    </>
  );
}

/** Where the server has not rendered the page, the drawing comes first, and its children with the next render. */
function AfterDrawing({ children }: { children: ReactNode }) {
  const [hasHtml] = useState(!useHydrated());
  return useDeferredValue(true, hasHtml) && children;
}

function Offscreen() {
  const wanted = offscreen.use();
  return useWide() === false && wanted && <OffscreenDrawing.Optional />;
}

function Filtered() {
  return useFilterResult() && <FilterNotice.Optional />;
}

/** Whether the dataset has what the address names. */
function useIsKnownRoute(): boolean {
  const { route } = useAddress();
  const { milestone, article } = useDataset();
  if (route.kind === 'milestone') return milestone.has(route.id);
  if (route.kind === 'article') return article.has(route.id);
  return route.kind !== 'unknown';
}

// The same elements in each render: see `lazyIsland`.
const SIDE_PAGES = { method: <MethodPage.Part />, print: <PrintSheet />, data: <DataPage.Part /> };

/** A page without timeline and panels. */
function SidePage({ kind }: { kind: SideKind }) {
  const name = PAGE_WORDS[useLanguage()][kind];
  useEffect(() => {
    markReady();
    // A navigation to another page without a reload starts at its top.
    return () => window.scrollTo(0, 0);
  }, []);
  return (
    <div id="text" tabIndex={-1}>
      <PaneBoundary name={name}>{SIDE_PAGES[kind]}</PaneBoundary>
    </div>
  );
}
