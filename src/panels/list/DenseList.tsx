import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale, useSelected } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { LONG_ROW_REM, LongRow } from './DenseRow';
import { headOf } from './periods';
import { SPARE, useLongScroll } from './use-dense-scroll';

/**
 * Milestones of a large dataset in reading order, flat: only the rows around the window are in the page. One tab stop;
 * the arrows walk, and what has the focus keeps it while it is scrolled away.
 */
export function LongList({ kept }: { kept: FilterResult | null }) {
  const { milestones } = useDataset();
  const { list } = useWords().panels;
  const locale = useLocale();
  const selected = useSelected();
  const count = milestones.length;
  const [head, setHead] = useState<string | null>(null);
  const top = useRef(0);
  const onTop = useCallback(
    (row: number): void => {
      top.current = row;
      const milestone = milestones.at(row);
      if (milestone) setHead(headOf(milestone));
    },
    [milestones],
  );
  const scroll = useLongScroll({ count, rowRem: LONG_ROW_REM, onTop });
  const { first, last, perPage, reveal } = scroll;
  const { scroller, canvas, rows } = scroll.refs;
  const [active, setActive] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const wanted = useRef<number | null>(null);
  const chosen = selected === null ? -1 : milestones.indexOf(selected);

  useEffect(() => {
    if (chosen >= 0) reveal(chosen);
  }, [chosen, reveal]);

  // What a filter keeps may lie anywhere among what it leaves out.
  useEffect(() => {
    if (kept === null || kept.size === 0) return;
    const next = kept.ordinals.find((ordinal) => ordinal >= top.current) ?? kept.ordinals[0];
    if (next !== undefined) reveal(next);
  }, [kept, reveal]);

  // A row that was out of the page comes with the next drawing: the focus waits for it.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = rows.current?.querySelector<HTMLElement>(`[data-ordinal="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const here = active ?? (chosen >= 0 ? chosen : first);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + perPage,
      PageUp: here - perPage,
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
  const onFocus = (event: FocusEvent): void => {
    setFocused(true);
    const ordinal = event.target.closest('[data-ordinal]')?.getAttribute('data-ordinal');
    if (ordinal != null) setActive(Number(ordinal));
  };

  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setFocused(false);
  };

  const inView = first === 0 ? 0 : first + SPARE;
  const tabStop = here >= first && here < last ? here : focused && active !== null ? active : inView;
  const inPage = Array.from({ length: Math.max(last - first, 0) }, (_, i) => first + i);
  const away = focused && active !== null && active < count && (active < first || active >= last);
  const ordinals = !away ? inPage : active < first ? [active, ...inPage] : [...inPage, active];

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
        onScroll={scroll.onScroll}
        className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]"
      >
        <div ref={canvas} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur} className="relative">
          <ol ref={rows} aria-label={list.title} className="absolute inset-x-0 top-0">
            {ordinals.map((ordinal) => {
              const milestone = milestones.at(ordinal);
              return milestone ? (
                <LongRow
                  key={milestone.id}
                  milestone={milestone}
                  ordinal={ordinal}
                  count={count}
                  out={kept !== null && !kept.hasAt(ordinal)}
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
