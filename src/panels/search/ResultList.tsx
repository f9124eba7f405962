import { groups, rollup, sum } from 'd3';
import { type KeyboardEventHandler, useCallback, useEffect, useRef, useState } from 'react';
import { useReadingWords } from '../../i18n/reading-words';
import { useWords } from '../../i18n/use-words';
import { LIST_ID } from './found-place';
import { ResultOption } from './ResultOption';
import { type Result, whereOf } from './use-found';

/** Touch scrolls the list: the on-screen keyboard is in the way. */
const hideKeyboard = (): void => {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
};

interface Props {
  readonly results: readonly Result[];
  /** How many of them are listed; an option below offers more. */
  readonly limit: number;
  readonly terms: readonly string[];
  /** Number of the option that the arrow keys chose; -1 for none. */
  readonly active: number;
  readonly onChoose: (option: number) => void;
  /** Makes the list a tab stop with keys of its own: a column has its tab, which leads there. */
  readonly onKeyDown?: KeyboardEventHandler | undefined;
}

export function optionId(i: number): string {
  return `${LIST_ID}-${i}`;
}

/** Search results in groups, and how many there are below the edge: scroll bars are not always visible. */
export function ResultList({ results, limit, terms, active, onChoose, onKeyDown }: Props) {
  const words = useReadingWords().search;
  const { search } = useWords().panels;
  const list = useRef<HTMLDivElement>(null);
  const [below, setBelow] = useState<number | null>(null);
  const counts = rollup(results, (group) => sum(group, ({ out }) => Number(!out)), whereOf);
  const options = results.slice(0, limit).map((result, number) => ({ result, number }));
  const more = results.length - options.length;
  const count = useCallback(() => setBelow(list.current && countBelow(list.current)), []);
  // After each render, because the options may have changed.
  useEffect(count);
  useEffect(() => {
    const observer = new ResizeObserver(count);
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, [count]);
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [terms]);
  useEffect(() => {
    if (active < 0 || !list.current) return;
    // With the first option, show its heading as well.
    if (active === 0) list.current.scrollTop = 0;
    else document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <div
        ref={list}
        id={LIST_ID}
        role="listbox"
        tabIndex={onKeyDown ? 0 : -1}
        aria-label={search.results(sum(counts.values()))}
        aria-activedescendant={active < 0 ? undefined : optionId(active)}
        onKeyDown={onKeyDown}
        onScroll={count}
        // A press in the list must not take the focus from the box.
        onMouseDown={(event) => event.preventDefault()}
        onTouchMove={hideKeyboard}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      >
        {groups(options, ({ result }) => whereOf(result)).map(([where, group]) => (
          <div key={where} role="group" aria-labelledby={`${LIST_ID}-${where}`}>
            <p
              id={`${LIST_ID}-${where}`}
              role="presentation"
              className="sticky top-0 z-1 bg-paper-sunken px-3 py-1 in-data-[pane]:px-7 text-[0.8125rem] font-bold text-ink-soft"
            >
              <span>{words.where[where]}</span>{' '}
              <span className="font-normal tabular-nums">{counts.get(where)}</span>
            </p>
            {group.map(({ result, number }) => (
              <ResultOption
                key={keyOf(result)}
                id={optionId(number)}
                result={result}
                terms={terms}
                active={active === number}
                onChoose={() => onChoose(number)}
              />
            ))}
          </div>
        ))}
        {more > 0 ? (
          <div
            id={optionId(limit)}
            role="option"
            tabIndex={-1}
            aria-selected={active === limit}
            data-hit="more"
            onClick={() => onChoose(limit)}
            onKeyDown={undefined}
            className="grid min-h-11 cursor-pointer place-items-center text-sm underline underline-offset-4 aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus"
          >
            <span>{words.more(more)}</span>
          </div>
        ) : null}
      </div>
      <p
        aria-hidden="true"
        data-below={below ?? undefined}
        className="relative hidden flex-none justify-between gap-3 border-t border-line px-3 py-1 in-data-[pane]:px-7 text-xs text-ink-faint data-below:flex data-below:border-line-strong data-below:shadow-[0_-0.5rem_0.75rem_-0.25rem_rgb(0_0_0/0.18)] pointer-fine:flex data-[below='0']:shadow-none"
      >
        <span className="not-pointer-fine:hidden">{words.keys}</span>
        {below === null ? null : (
          <span className="ml-auto font-bold text-ink-soft">
            {below + more > 0 ? words.below(below + more) : words.end}
          </span>
        )}
      </p>
    </>
  );
}

function keyOf({ hit }: Result): string {
  if (hit.kind === 'block') return `${hit.article.id}/${hit.block.id}`;
  return `${hit.milestone.id} ${hit.passage?.id}`;
}

/** How many options are cut or hidden by the lower edge of the list; `null` if the list does not scroll. */
function countBelow(list: HTMLElement): number | null {
  if (list.scrollHeight <= list.clientHeight + 1) return null;
  const edge = list.getBoundingClientRect().bottom + 1;
  const options = [...list.querySelectorAll('[role="option"]:not([data-hit="more"])')];
  return options.filter((option) => option.getBoundingClientRect().bottom > edge).length;
}
