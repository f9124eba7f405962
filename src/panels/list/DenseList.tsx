import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useWords } from '../../i18n/use-words';
import { useLocale, useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { DENSE_ROW_REM, DenseRow } from './DenseRow';
import { headOf } from './outline';
import { SPARE, useDenseScroll } from './use-dense-scroll';

/**
 * The milestones of a large dataset in reading order, without parts and folds. Only the rows around the view are in the
 * page. The list is one stop of the Tab key; arrow keys move between its rows, and the row with the focus stays in the
 * page while it is scrolled away.
 */
export function DenseList({ result }: { result: FilterResult | null }) {
  const { milestones } = useDataset();
  const { list } = useWords().panels;
  const locale = useLocale();
  const selected = useSelected();
  const count = milestones.length;
  const scroll = useDenseScroll(count, DENSE_ROW_REM);
  const { top, getTop, first, last, reveal, onScroll } = scroll;
  const { scroller, canvas, rows } = scroll.refs;
  const chosen = selected === null ? -1 : milestones.indexOf(selected);

  useEffect(() => {
    if (chosen >= 0) reveal(chosen);
  }, [chosen, reveal]);

  // Milestones that match a filter may be far apart: go to the next one.
  useEffect(() => {
    if (result === null || result.size === 0) return;
    const next = result.ordinals.find((ordinal) => ordinal >= getTop()) ?? result.ordinals[0];
    if (next !== undefined) reveal(next);
  }, [result, reveal, getTop]);

  const { active, focused, handlers } = useRowFocus(scroll, count, chosen);
  const firstInView = first === 0 ? 0 : first + SPARE;
  const at = active ?? (chosen >= 0 ? chosen : first);
  const tabStop = at >= first && at < last ? at : focused && active !== null ? active : firstInView;
  const ordinals = Array.from({ length: Math.max(last - first, 0) }, (_, i) => first + i);
  if (focused && active !== null && active < first) ordinals.unshift(active);
  if (focused && active !== null && active >= last && active < count) ordinals.push(active);
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
        <div ref={canvas} {...handlers} className="relative">
          <ol ref={rows} aria-label={list.title} className="absolute inset-x-0 top-0">
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

/** Keyboard focus among rows that come into the page only when they are scrolled to. */
function useRowFocus(scroll: ReturnType<typeof useDenseScroll>, count: number, chosen: number) {
  const { refs, first, perPage, reveal } = scroll;
  const { rows } = refs;
  /** The row that had the focus last. */
  const [active, setActive] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const wanted = useRef<number | null>(null);

  // After each render: the row to focus may have come into the page only now.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = rows.current?.querySelector<HTMLElement>(`[data-ordinal="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = active ?? (chosen >= 0 ? chosen : first);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + perPage,
      PageUp: at - perPage,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), count - 1);
    wanted.current = next;
    setActive(next);
    reveal(next, true);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    setFocused(true);
    const ordinal = target.closest('[data-ordinal]')?.getAttribute('data-ordinal');
    if (ordinal != null) setActive(Number(ordinal));
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setFocused(false);
  };
  return { active, focused, handlers: { onKeyDown, onFocus, onBlur } };
}
