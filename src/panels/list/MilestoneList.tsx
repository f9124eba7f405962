import {
  lazy,
  memo,
  type RefObject,
  Suspense,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale, useSelected } from '../../state/route/use-route';
import { useFilterResult } from '../../state/filter';
import { dateInWords } from '../../time/date-words';
import { scrollWithin } from '../shared/scroll-within';
import { Branches, type ListContext } from './BranchItem';
import { orderWords } from './order-words';
import { isDay, type Period, periodsOf } from './periods';
import { treeOf } from './tree';

/** More milestones than this are listed flat, and only as many of them as the window shows. */
const LONG = 400;

const LongList = lazy(async () => ({ default: (await import('./LongList')).LongList }));

/** Every milestone in the order of time: the drawing's equal for those who read instead. */
export const MilestoneList = memo(function MilestoneList() {
  const index = useDataset();
  const words = useWords().panels;
  const kept = useFilterResult();
  const root = useRef<HTMLDivElement>(null);
  const all = index.milestones.length;
  const passages = index.passage.size;
  const long = all > LONG;
  return (
    <div
      ref={root}
      data-list={long ? 'long' : 'whole'}
      // Room below the last row, so that the first one in view can stand whole when the last is scrolled to.
      className="md:pb-24 print:pb-0! md:data-[list=long]:pb-0 wrap-anywhere @pair/panes:sticky @pair/panes:top-[calc(var(--header-height)+0.75rem)] md:max-h-[60dvh] @pair/panes:max-h-[calc(100dvh-var(--header-height)-1.5rem)] md:overflow-y-auto md:data-[list=long]:flex md:data-[list=long]:h-dvh md:data-[list=long]:flex-col md:data-[list=long]:overflow-hidden print:max-h-none print:overflow-visible"
    >
      <h2 className="sr-only">{words.list.title}</h2>
      <p className="flex flex-wrap gap-x-2 py-1 pl-3 text-[0.8125rem] text-ink-soft">
        <span>{kept === null ? words.count(all) : words.resultOf(kept.size, all)}</span>
        {kept === null ? <span aria-hidden="true">·</span> : null}
        {kept === null ? <span>{words.passages(passages)}</span> : null}
      </p>
      {long ? (
        <Suspense fallback={null}>
          <LongList kept={kept} />
        </Suspense>
      ) : (
        <>
          <NestedList kept={kept} />
          <Follow scroller={root} />
        </>
      )}
    </div>
  );
});

const NestedList = memo(function NestedList({ kept }: { kept: FilterResult | null }) {
  const index = useDataset();
  const words = useWords().panels;
  const locale = useLocale();
  const periods = useMemo(() => periodsOf(treeOf(index)), [index]);
  const context = useMemo<ListContext>(
    () => ({
      index,
      words,
      kept,
      dateOf: ({ milestone }, period) => {
        const { when } = milestone;
        // Under the head of a day the day is not said again; its part is, or what the text says of the order.
        if (isDay(period) && when.edtf === period) {
          if (when.dayPart) return words.parts[when.dayPart];
          const labelOf = (id: string) => index.milestone.get(id)?.label[locale];
          return orderWords(milestone, locale, words.milestone, labelOf) ?? words.list.thatDay;
        }
        return dateInWords(when.edtf, locale, when.dayPart);
      },
    }),
    [index, words, kept, locale],
  );
  return (
    <ol>
      {periods.map((period) => (
        <PeriodItem key={period.key} period={period} context={context} />
      ))}
    </ol>
  );
});

/** Keeps the selected row in view. Draws nothing: the list itself has no need to hear of each selection. */
function Follow({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  // To look where the row stands lays out the page: that comes after the first answer to a click.
  const selected = useDeferredValue(useSelected());
  useEffect(() => {
    if (selected === null || !scroller.current) return;
    const row = scroller.current.querySelector(`[data-milestone="${CSS.escape(selected)}"]`);
    if (row) scrollWithin(scroller.current, row);
  }, [selected, scroller]);
  return null;
}

const PeriodItem = memo(function PeriodItem({ period, context }: { period: Period; context: ListContext }) {
  const id = useId();
  const locale = useLocale();
  // The rows of a year say it themselves: its head is for the ear.
  const silent = period.edtf !== null && !isDay(period.edtf);
  const head = period.edtf === null ? context.words.list.undated : dateInWords(period.edtf, locale);
  return (
    <li
      className={`${isDay(period.edtf) ? 'pb-3 [--date-column:2.25rem]' : '[--date-column:5.25rem]'} ${silent ? '' : '[--head:2.5rem]'}`}
    >
      <h3
        id={id}
        className={
          silent
            ? 'sr-only'
            : 'sticky top-0 z-1 min-h-(--head) bg-paper pt-3 pb-1 pl-3 font-serif text-[0.9375rem] font-bold text-accent print:static'
        }
      >
        <span>{head}</span>
      </h3>
      <ol aria-labelledby={id}>
        <Branches
          branches={period.branches}
          period={period.edtf}
          said={period.edtf === null ? head : null}
          context={context}
        />
      </ol>
    </li>
  );
});
