import {
  memo,
  type RefObject,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
} from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useReadingWords } from '../../i18n/reading-words';
import { useLocale, useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { scrollWithin } from '../shared/scroll-within';
import { Branches } from './BranchItem';
import { isDay, type Period, periodsOf } from './outline';

interface Props {
  readonly result: FilterResult | null;
  /** The element that scrolls the list. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Milestones under the heads of their days and years, with their parts and statements below them. */
export const NestedList = memo(function NestedList({ result, scroller }: Props) {
  const index = useDataset();
  const periods = useMemo(() => periodsOf(index), [index]);
  return (
    <>
      <ol>
        {periods.map((period) => (
          <PeriodItem key={period.milestones[0]?.id} period={period} result={result} />
        ))}
      </ol>
      <Scrolling result={result} scroller={scroller} />
    </>
  );
});

const PeriodItem = memo(function PeriodItem({ period, result }: Pick<Props, 'result'> & { period: Period }) {
  const id = useId();
  const locale = useLocale();
  const { list } = useReadingWords();
  const { edtf, milestones } = period;
  // The rows of a year show their dates, so the head of a year is for screen readers only.
  const silent = edtf !== null && !isDay(edtf);
  const head = edtf === null ? list.undated : dateInWords(edtf, locale);
  return (
    <li
      className={`${isDay(edtf) ? 'pb-3 [--date-column:2.25rem]' : '[--date-column:5.25rem]'} ${silent ? '' : '[--head:2.5rem]'}`}
    >
      <h3
        id={id}
        className={
          silent
            ? 'sr-only'
            : 'sticky top-0 z-1 min-h-(--head) bg-paper pt-3 pb-1 framed:bg-paper-raised pl-3 font-serif text-[0.9375rem] font-bold text-accent print:static'
        }
      >
        <span>{head}</span>
      </h3>
      <ol aria-labelledby={id}>
        <Branches
          milestones={milestones}
          dateAbove={edtf === null ? head : null}
          period={edtf}
          result={result}
        />
      </ol>
    </li>
  );
});

/** For this long after the reader moved the list, new matches do not move it. */
const HANDS_OFF_MS = 1_000;
const INPUTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Scrolls to the selected row and to matches. A component of its own, so that a selection does not render the list. */
function Scrolling({ result, scroller }: Props) {
  const selected = useSelected();
  // Finding the row needs a layout of the page, so it waits until the selection is painted.
  const painted = useDeferredValue(selected);
  useEffect(() => {
    if (painted === null || !scroller.current) return;
    const row = scroller.current.querySelector(`[data-milestone="${CSS.escape(painted)}"]`);
    if (row) scrollWithin(scroller.current, row);
  }, [painted, scroller]);

  const movedAtMs = useRef(-Infinity);
  const filtering = result !== null;
  useEffect(() => {
    movedAtMs.current = -Infinity;
    if (!filtering) return;
    const listening = new AbortController();
    const options = { passive: true, signal: listening.signal };
    const moved = (): void => void (movedAtMs.current = performance.now());
    for (const name of INPUTS) scroller.current?.addEventListener(name, moved, options);
    return () => listening.abort();
  }, [filtering, scroller]);

  // Scrolls the first match to the top of the list, unless the reader is looking at a milestone that matches.
  const showMatch = useEffectEvent(({ has }: FilterResult) => {
    const { current: list } = scroller;
    if (!list || performance.now() - movedAtMs.current < HANDS_OFF_MS) return;
    if (selected !== null && has(selected)) return;
    const rows = [...list.querySelectorAll('[data-milestone]')];
    const first = rows.find((row) => has(row.getAttribute('data-milestone') ?? ''));
    if (!first) return;
    // The head of its period stays in view above the row.
    const headPx = Number.parseFloat(getComputedStyle(first).scrollMarginTop);
    list.scrollBy(0, first.getBoundingClientRect().top - list.getBoundingClientRect().top - headPx);
  });
  // Not a layout effect: when the list comes into the page, its element is not known yet.
  useEffect(() => {
    if (result) showMatch(result);
  }, [result]);
  return null;
}
