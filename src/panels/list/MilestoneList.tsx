import { memo, Suspense, useLayoutEffect, useRef } from 'react';
import { useReadingWords } from '../../i18n/reading-words';
import { useWords } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';
import { lazyPart } from '../../ui/lazy-part';
import { DownloadMenu } from '../shared/download/DownloadMenu';
import { NestedList } from './NestedList';

/** More milestones than these are listed flat, and only the rows in view are in the page. */
const MANY = 400;

const DenseList = lazyPart(async () => (await import('./DenseList')).DenseList);

/** How far down the list was scrolled, in px, when its tab was closed. */
let lastTop = 0;

/** Every milestone in the order of time, for readers who prefer a list to the drawing. */
export const MilestoneList = memo(function MilestoneList() {
  const index = useDataset();
  const words = useWords().panels;
  const { list } = useReadingWords();
  const result = useFilterResult();
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current: list } = scroller;
    // A reader may have scrolled the HTML of the server already.
    if (lastTop > 0) list?.scrollTo(0, lastTop);
    return () => void (lastTop = list?.scrollTop ?? 0);
  }, []);
  const all = index.milestones.length;
  const long = all > MANY;
  return (
    <div
      ref={scroller}
      data-list={long ? 'long' : 'whole'}
      // Space below the last row: near its end too, the list can stop at a row that is not cut at the top.
      className="relative md:pb-24 print:pb-0! md:data-[list=long]:pb-0 wrap-anywhere md:max-h-[60dvh] md:overflow-y-auto md:data-[list=long]:flex md:data-[list=long]:h-dvh md:data-[list=long]:flex-col md:data-[list=long]:overflow-hidden framed:h-full framed:max-h-none framed:px-4 framed:data-[list=long]:h-full print:max-h-none print:overflow-visible"
    >
      <h2 className="sr-only">{list.title}</h2>
      <div className="flex flex-wrap items-center gap-x-3 py-1 pl-3 text-[0.8125rem] text-ink-soft">
        <p>
          <span>
            {result === null ? words.count(all, index.statements) : words.resultOf(result.size, all)}
          </span>{' '}
          {result === null ? <span aria-hidden="true">·</span> : null}{' '}
          {result === null ? <span>{words.quotations(index.passage.size)}</span> : null}
        </p>
        <DownloadMenu className="min-h-6 underline underline-offset-4 hover:text-ink pointer-coarse:min-h-11 noscript:hidden print:hidden" />
      </div>
      {long ? (
        <Suspense fallback={null}>
          <DenseList.Part result={result} />
        </Suspense>
      ) : (
        <NestedList result={result} scroller={scroller} />
      )}
    </div>
  );
});
