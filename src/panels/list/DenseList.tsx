import { range, sort } from 'd3';
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useReadingWords } from '../../i18n/reading-words';
import { useSay } from '../../i18n/use-words';
import { useLocale, useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { useMilestoneLink } from '../../ui/use-milestone-link';
import { ROW_LOOK } from './BranchItem';
import { headOf } from './outline';
import { useDenseScroll } from './use-dense-scroll';

/** One line for the date and two for the title. The longest titles are cut; the milestone panel shows them in full. */
const DENSE_ROW_REM = 4.25;

/**
 * The milestones of a large dataset in reading order, without parts and folds. Only the rows around the view are in the
 * page. The list is one stop of the Tab key; arrow keys move between its rows, and the row with the focus stays in the
 * page while it is scrolled away.
 */
export function DenseList({ result }: { result: FilterResult | null }) {
  const { milestones } = useDataset();
  const { list } = useReadingWords();
  const locale = useLocale();
  const selected = useSelected();
  const count = milestones.length;
  const { scroller, canvasPx, rowsPx, onScroll, top, getTop, first, last, perPage, reveal } = useDenseScroll(
    count,
    DENSE_ROW_REM,
  );
  const rows = useRef<HTMLOListElement>(null);
  const chosen = selected === null ? -1 : milestones.indexOf(selected);
  /** The row that had the focus last: Tab comes back to it. */
  const [row, setRow] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);

  useEffect(() => {
    if (chosen >= 0) reveal(chosen);
  }, [chosen, reveal]);

  // Milestones that match a filter may be far apart: go to the next one.
  const showMatch = useEffectEvent((ordinals: FilterResult['ordinals']) => {
    const next = ordinals.find((ordinal) => ordinal >= getTop()) ?? ordinals[0];
    if (next !== undefined) reveal(next);
  });
  useEffect(() => {
    if (result) showMatch(result.ordinals);
  }, [result]);

  useEffect(() => {
    const link = rows.current?.querySelector<HTMLElement>(`[data-ordinal="${row}"]`);
    link?.focus({ preventScroll: true });
  }, [row]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (row === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      PageDown: row + perPage,
      PageUp: row - perPage,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), count - 1);
    setRow(next);
    reveal(next, true);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const ordinal = target.getAttribute('data-ordinal');
    if (ordinal === null) return;
    setRow(Number(ordinal));
    setFocused(true);
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setFocused(false);
  };

  const inPage = range(first, last);
  const ordinals = focused && row !== null && !inPage.includes(row) ? sort([...inPage, row]) : inPage;
  const tabStop = [row, chosen].find((ordinal) => ordinal !== null && ordinals.includes(ordinal)) ?? top;
  const topMilestone = milestones.at(top);
  const head = topMilestone ? headOf(topMilestone) : null;

  return (
    <>
      <p
        aria-hidden="true"
        className="border-b border-line pt-1 pb-0.5 pl-3 font-serif text-[0.9375rem] font-bold text-accent"
      >
        {head === null ? list.undated : dateInWords(head, locale)}
      </p>
      <div
        ref={scroller}
        onScroll={onScroll}
        className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]"
      >
        <div
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={onBlur}
          style={{ height: canvasPx }}
          className="relative"
        >
          <ol
            ref={rows}
            aria-label={list.title}
            style={{ transform: `translateY(${rowsPx}px)` }}
            className="absolute inset-x-0 top-0"
          >
            {ordinals.map((ordinal) => {
              const milestone = milestones.at(ordinal);
              return milestone ? (
                <DenseRow
                  key={milestone.id}
                  milestone={milestone}
                  ordinal={ordinal}
                  count={count}
                  filteredOut={result !== null && !result.hasAt(ordinal)}
                  tabStop={ordinal === tabStop}
                  away={ordinal < first || ordinal >= last}
                />
              ) : null;
            })}
          </ol>
        </div>
      </div>
    </>
  );
}

interface RowProps {
  readonly milestone: Milestone;
  /** Position in reading order, from 0. */
  readonly ordinal: number;
  readonly count: number;
  readonly filteredOut: boolean;
  readonly tabStop: boolean;
  /** The row has the focus but is scrolled away: it stays in the page, invisible. */
  readonly away: boolean;
}

/** One milestone of a dense list. All rows are equally high. */
const DenseRow = memo(function DenseRow(props: RowProps) {
  const { milestone, ordinal, count, filteredOut, tabStop, away } = props;
  const index = useDataset();
  const say = useSay();
  const locale = useLocale();
  const { list } = useReadingWords();
  const { id, when } = milestone;
  const link = useMilestoneLink(id, { filteredOut, current: 'page' });
  return (
    <li
      aria-setsize={count}
      aria-posinset={ordinal + 1}
      className={away ? 'absolute size-px overflow-hidden opacity-0' : 'h-[4.25rem]'}
    >
      <a
        {...link}
        tabIndex={tabStop ? 0 : -1}
        data-ordinal={ordinal}
        data-track={trackNumber(index, milestone.track)}
        className={`${ROW_LOOK} block h-full overflow-hidden pr-2.5 -outline-offset-2!`}
      >
        <span className="block text-xs leading-4 text-ink-soft">
          {when.edtf === null ? list.undated : dateInWords(when.edtf, locale, when.dayPart)}
        </span>
        <span className="line-clamp-2 text-[0.9375rem] leading-5">{say(milestone.title)}</span>
        {filteredOut ? <span className="sr-only">{list.filteredOut}</span> : null}
      </a>
    </li>
  );
});
