import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { ResultOption } from './ResultOption';
import { useBelow } from './use-below';
import { type Results, type Shown, useFound } from './use-found';
import { useOpenHit } from './use-open-hit';

/** What the box says of its list to those who do not see it. */
export interface Combo {
  readonly aria: {
    readonly 'aria-expanded': boolean;
    readonly 'aria-activedescendant': string | undefined;
  };
  /** How much was found. */
  readonly said: string | null;
}

interface Props {
  readonly id: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Where the reader came from, and goes back to. */
  readonly origin: RefObject<Element | null>;
  readonly onCombo: (combo: Combo) => void;
  readonly onClear: () => void;
}

/** Options at first, and with each wish for more. */
const STEP = 40;

/** What is found, below the box: a listbox whose keys the box hears, as the combobox of the ARIA guide has it. */
export function SearchPopup({ id, box, origin, onCombo, onClear }: Props) {
  const [filter] = useFilter();
  const words = useWords().search;
  const results = useFound(filter);
  const openHit = useOpenHit();
  const list = useRef<HTMLDivElement>(null);
  // It is loaded because the reader came to the box.
  const [wanted, setWanted] = useState(true);
  const [active, setActive] = useState(-1);
  const [limit, setLimit] = useState(STEP);
  const [seen, setSeen] = useState(filter.q);
  if (seen !== filter.q) {
    setSeen(filter.q);
    setWanted(true);
    setActive(-1);
    setLimit(STEP);
  }
  const { groups, flat } = useMemo(() => firstOf(results, limit), [results, limit]);
  const more = results.count - flat.length;
  const total = flat.length + (more > 0 ? 1 : 0);
  const shown = wanted && results.terms.length > 0;
  const open = shown && total > 0;
  const below = useBelow(list, open);
  const optionId = (i: number): string => `${id}-${i}`;
  const activeId = open && active >= 0 ? optionId(active) : undefined;
  const said = !shown ? null : total > 0 ? words.results(results.count) : words.none(filter.q.trim());

  useEffect(
    () =>
      onCombo({
        aria: {
          'aria-expanded': open,
          'aria-activedescendant': activeId,
        },
        said,
      }),
    [open, activeId, said, onCombo],
  );
  useEffect(() => {
    if (active < 0 || !list.current) return;
    // With the first option its heading comes into view as well.
    if (active === 0) list.current.scrollTop = 0;
    else if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [active, activeId]);

  const choose = (i: number): void => {
    const hit = flat[i]?.hit;
    if (!hit) {
      setLimit(limit + STEP);
      setActive(i);
      return;
    }
    setWanted(false);
    setActive(-1);
    if (box.current) openHit(hit, box.current);
  };
  const leave = (): void => {
    setWanted(false);
    setActive(-1);
    const { current: from } = origin;
    if (from instanceof HTMLElement || from instanceof SVGElement) {
      if (from.isConnected) {
        from.focus();
        return;
      }
    }
    box.current?.blur();
  };

  // After each drawing, with what is drawn.
  useEffect(() => {
    const input = box.current;
    if (!input) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp': {
          if (results.terms.length === 0) return;
          setWanted(true);
          const down = event.key === 'ArrowDown';
          const first = down ? 0 : total - 1;
          if (total > 0) setActive(!open || active < 0 ? first : (active + (down ? 1 : total - 1)) % total);
          break;
        }
        case 'Enter':
          if (!open) return;
          choose(Math.max(active, 0));
          break;
        case 'Escape':
          if (shown || input.value === '') leave();
          else onClear();
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    const show = (): void => setWanted(true);
    const hide = (): void => setWanted(false);
    input.addEventListener('keydown', onKeyDown);
    input.addEventListener('focus', show);
    input.addEventListener('click', show);
    input.addEventListener('blur', hide);
    return () => {
      input.removeEventListener('keydown', onKeyDown);
      input.removeEventListener('focus', show);
      input.removeEventListener('click', show);
      input.removeEventListener('blur', hide);
    };
  });

  if (!shown) return null;
  return (
    <div
      data-search-popup=""
      className="absolute top-[calc(100%+0.375rem)] left-0 z-40 w-[calc(100vw-2rem)] max-w-[40rem] overflow-hidden rounded-lg border border-line-strong bg-paper-raised text-ink shadow-lg lg:right-0 lg:left-auto lg:w-[34rem] print:hidden"
    >
      {open ? (
        <div
          ref={list}
          id={id}
          role="listbox"
          tabIndex={-1}
          aria-label={said ?? ''}
          // The focus stays in the box, whatever is pressed here.
          onMouseDown={(event) => event.preventDefault()}
          className="max-h-[min(32rem,55dvh)] overflow-y-auto overscroll-contain"
        >
          {groups.map(({ where, count, first, shown: members }) => (
            <div key={where} role="group" aria-labelledby={`${id}-${where}`}>
              <p
                id={`${id}-${where}`}
                role="presentation"
                className="sticky top-0 z-1 bg-paper-sunken px-3 py-1 text-[0.8125rem] font-bold text-ink-soft"
              >
                <span>{words.where[where]}</span> <span className="font-normal tabular-nums">{count}</span>
              </p>
              {members.map((member, i) => (
                <ResultOption
                  key={keyOf(member)}
                  id={optionId(first + i)}
                  shown={member}
                  terms={results.terms}
                  active={active === first + i}
                  onChoose={() => choose(first + i)}
                />
              ))}
            </div>
          ))}
          {more > 0 ? (
            <div
              id={optionId(flat.length)}
              role="option"
              tabIndex={-1}
              aria-selected={active === flat.length}
              data-hit="more"
              onClick={() => choose(flat.length)}
              onKeyDown={undefined}
              className="grid min-h-11 cursor-pointer place-items-center text-sm underline underline-offset-4 aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus"
            >
              <span>{words.more(more)}</span>
            </div>
          ) : null}
        </div>
      ) : (
        <p className="p-3 text-sm">
          <span>{said}</span>
        </p>
      )}
      {open ? (
        // What goes on below the edge is said: a scroll bar is not always drawn.
        <p
          aria-hidden="true"
          data-below={below ?? undefined}
          className="relative hidden justify-between gap-3 border-t border-line px-3 py-1 text-xs text-ink-faint data-below:flex data-below:border-line-strong data-below:shadow-[0_-0.5rem_0.75rem_-0.25rem_rgb(0_0_0/0.18)] pointer-fine:flex data-[below='0']:shadow-none"
        >
          <span className="not-pointer-fine:hidden">{words.keys}</span>
          {below === null ? null : (
            <span className="ml-auto font-bold text-ink-soft">
              {below + more > 0 ? words.below(below + more) : words.end}
            </span>
          )}
        </p>
      ) : null}
    </div>
  );
}

/** As many as are shown, and the number of each group's first among them. */
function firstOf({ groups }: Results, limit: number) {
  let first = 0;
  const shownGroups = groups.flatMap(({ where, shown }) => {
    const members = shown.slice(0, Math.max(limit - first, 0));
    const group = { where, count: shown.length, first, shown: members };
    first += members.length;
    return members.length === 0 ? [] : [group];
  });
  return { groups: shownGroups, flat: shownGroups.flatMap(({ shown }) => shown) };
}

function keyOf({ hit }: Shown): string {
  if (hit.kind === 'block') return `${hit.article.id}/${hit.block.id}`;
  return hit.passage ? `${hit.milestone.id} ${hit.passage.id}` : hit.milestone.id;
}
