import { Suspense, useEffect } from 'react';
import { PAGE_WORDS } from '../i18n/page-words';
import { useLanguage, useWords } from '../i18n/use-words';
import { PrintSheet } from '../panels/print/PrintSheet';
import type { SideKind } from '../state/route/route';
import { lazyPart } from '../ui/lazy-part';
import { PaneBoundary } from './PaneBoundary';

const MethodPage = lazyPart(async () => (await import('../panels/method/MethodPage')).MethodPage);

interface Props {
  readonly kind: SideKind;
  /** Called once it stands there. */
  readonly onDrawn: () => void;
}

/** What stands in the place of the timeline and the panels on a page beside them. */
export function SidePage({ kind, onDrawn }: Props) {
  const { app } = useWords();
  const title = PAGE_WORDS[useLanguage()][kind];
  useEffect(() => {
    onDrawn();
    // Whoever goes on from here without loading anew begins at the top of what comes.
    return () => window.scrollTo(0, 0);
  }, [onDrawn]);
  return (
    <div id="text" tabIndex={-1}>
      {kind === 'print' ? (
        <PrintSheet />
      ) : (
        <PaneBoundary name={title} words={app}>
          <Suspense fallback={null}>
            <MethodPage.Part />
          </Suspense>
        </PaneBoundary>
      )}
    </div>
  );
}
