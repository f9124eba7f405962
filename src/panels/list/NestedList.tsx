import { memo, type RefObject, useId, useMemo } from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useWords } from '../../i18n/use-words';
import { useLocale } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { Branches, type ListContext } from './BranchItem';
import { isDay, type Period, periodsOf, treeOf } from './outline';
import { rowDate } from './row-date';
import { useFollowMatches, useFollowSelection } from './use-list-scroll';

interface Props {
  readonly result: FilterResult | null;
  /** The element that scrolls the list. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Milestones under the heads of their days and years, with their parts and statements below them. */
export const NestedList = memo(function NestedList({ result, scroller }: Props) {
  const index = useDataset();
  const words = useWords().panels;
  const locale = useLocale();
  const periods = useMemo(() => periodsOf(treeOf(index)), [index]);
  const context = useMemo<ListContext>(
    () => ({
      index,
      words,
      result,
      dateOf: ({ milestone }, head) => rowDate(milestone, head, { index, words, locale }),
    }),
    [index, words, result, locale],
  );
  return (
    <>
      <ol>
        {periods.map((period) => (
          <PeriodItem key={period.key} period={period} context={context} />
        ))}
      </ol>
      <Scrolling result={result} scroller={scroller} />
    </>
  );
});

/** Draws nothing: a component of its own, so that the list does not render with each selection. */
function Scrolling({ result, scroller }: Props) {
  useFollowSelection(scroller);
  useFollowMatches(scroller, result);
  return null;
}

const PeriodItem = memo(function PeriodItem({ period, context }: { period: Period; context: ListContext }) {
  const id = useId();
  const locale = useLocale();
  // The rows of a year show their dates, so the head of a year is for screen readers only.
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
          dateAbove={period.edtf === null ? head : null}
          context={context}
        />
      </ol>
    </li>
  );
});
