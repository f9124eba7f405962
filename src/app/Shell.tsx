import { lazy, memo, Suspense } from 'react';
import { useWords } from '../i18n/use-words';
import { FilterNotice } from '../panels/search/FilterNotice';
import { PrintSheet } from '../panels/print/PrintSheet';
import { isSide } from '../state/route/route';
import { useDataset } from '../state/use-dataset';
import { useAddress, useSelected } from '../state/route/use-route';
import { useHasQuery } from '../state/query/use-query';
import { Footer } from './Footer';
import { Header } from './Header';
import { LiveMessage } from './LiveMessage';
import { PaneBoundary } from './PaneBoundary';
import { Panes } from './Panes';
import { SelectionBar } from './SelectionBar';
import { SidePage } from './SidePage';
import { SkipLinks } from './SkipLinks';
import { TimelineRegion } from './TimelineRegion';
import { useInlineDetail } from './use-inline-detail';
import { useKnownRoute } from './use-known-route';
import { usePageIdentity } from './use-page-identity';
import { usePrinting } from './use-printing';
import { useReady } from './use-ready';
import { useShortcuts } from './use-shortcuts';
import { useWide } from './use-wide';

// The shell hears of every selection; what stands in it listens for itself and is not drawn again with it.
const Head = memo(Header);
const Foot = memo(Footer);

/** Most links can be followed, and ask for nothing that could be refused. */
const NotFound = lazy(async () => ({ default: (await import('../panels/shared/NotFound')).NotFound }));
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
  const { route } = useAddress();
  const side = isSide(route) ? route.kind : null;
  const known = useKnownRoute();
  // All of it on paper; a milestone or a report is printed as it stands.
  const { dense } = useDataset();
  const sheet = usePrinting() && route.kind === 'whole' && !dense;
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
      <main className={`flex flex-col gap-6 px-(--gutter) pt-3 ${sheet ? 'print:hidden' : ''}`}>
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
              <FilterNotice />
            </PaneBoundary>
            {selected === null ? (
              // Where the title leaves no room beside it, and how to read it stands far below.
              <p className="text-sm text-ink-soft sm:hidden print:hidden">
                <span>{app.hint}</span>
              </p>
            ) : null}
            <TimelineRegion wide={wide} inline={inline} onDrawn={onDrawn} />
            <SelectionBar />
            <Panes wide={wide} inline={inline} />
          </>
        )}
      </main>
      <Foot />
    </>
  );
}
