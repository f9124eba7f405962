import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { optionId, type ResultGroup, ResultList } from './ResultList';
import { type Results, type Shown, useFound } from './use-found';
import { useOpenHit } from './use-open-hit';

/** Events of the search box that the popup handles: the focus stays in the box while the reader chooses a result. */
export interface PopupHandle {
  readonly show: () => void;
  readonly hide: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** State of the popup that the box announces to screen readers. */
export interface PopupState {
  readonly aria: {
    readonly 'aria-expanded': boolean;
    readonly 'aria-activedescendant': string | undefined;
  };
  /** How many results there are, in words. */
  readonly message: string | null;
}

interface Props {
  readonly ref: RefObject<PopupHandle | null>;
  /** Element id of the list of results. */
  readonly id: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** The element that had the focus before the box. */
  readonly origin: RefObject<Element | null>;
  readonly onState: (state: PopupState) => void;
  readonly onClear: () => void;
}

/** Options at first, and further ones with each press of "more". */
const STEP = 40;

/** The results below the search box: together they are a combobox with a listbox, as in the ARIA Authoring Practices. */
export function SearchPopup({ ref, id, box, origin, onState, onClear }: Props) {
  const [filter] = useFilter();
  const words = useWords().search;
  const results = useFound(filter);
  const openHit = useOpenHit();
  // True at first, because the popup is loaded when the box receives the focus.
  const [wanted, setWanted] = useState(true);
  const [active, setActive] = useState(-1);
  const [limit, setLimit] = useState(STEP);
  const [lastQuery, setLastQuery] = useState(filter.q);
  if (lastQuery !== filter.q) {
    setLastQuery(filter.q);
    setWanted(true);
    setActive(-1);
    setLimit(STEP);
  }
  const { groups, options } = useMemo(() => firstOf(results, limit), [results, limit]);
  const more = results.count - options.length;
  const total = options.length + (more > 0 ? 1 : 0);
  const shown = wanted && results.terms.length > 0;
  const open = shown && total > 0;
  const activeId = open && active >= 0 ? optionId(id, active) : undefined;
  const message = !shown ? null : total > 0 ? words.results(results.count) : words.none(filter.q.trim());

  useEffect(
    () => onState({ aria: { 'aria-expanded': open, 'aria-activedescendant': activeId }, message }),
    [open, activeId, message, onState],
  );

  const hide = (): void => {
    setWanted(false);
    setActive(-1);
  };
  const choose = (i: number): void => {
    const hit = options[i]?.hit;
    if (!hit) {
      // The last option shows more results.
      setLimit(limit + STEP);
      setActive(i);
      return;
    }
    hide();
    if (box.current) openHit(hit, box.current);
  };
  const leave = (): void => {
    hide();
    const { current: from } = origin;
    if ((from instanceof HTMLElement || from instanceof SVGElement) && from.isConnected) from.focus();
    else box.current?.blur();
  };
  const move = (step: 1 | -1): void => {
    setWanted(true);
    if (total === 0) return;
    if (!open || active < 0) setActive(step === 1 ? 0 : total - 1);
    else setActive((active + step + total) % total);
  };

  useImperativeHandle(ref, () => ({
    show: () => setWanted(true),
    hide: () => setWanted(false),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = {
        ArrowDown: results.terms.length > 0 ? () => move(1) : null,
        ArrowUp: results.terms.length > 0 ? () => move(-1) : null,
        Enter: open ? () => choose(Math.max(active, 0)) : null,
        Escape: shown || event.currentTarget.value === '' ? leave : onClear,
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  }));

  if (!shown) return null;
  return (
    <div
      data-search-popup=""
      className="absolute top-[calc(100%+0.375rem)] left-0 z-40 w-[calc(100vw-2rem)] max-w-[40rem] overflow-hidden rounded-lg border border-line-strong bg-paper-raised text-ink shadow-lg lg:right-0 lg:left-auto lg:w-[34rem] print:hidden"
    >
      {open ? (
        <ResultList
          id={id}
          label={message ?? ''}
          groups={groups}
          terms={results.terms}
          active={active}
          more={more}
          onChoose={choose}
        />
      ) : (
        <p className="p-3 text-sm">
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}

/** The first `limit` results, and the same results in groups. `first` is the number of the first option of a group. */
function firstOf({ groups }: Results, limit: number): { groups: ResultGroup[]; options: Shown[] } {
  let first = 0;
  const shownGroups = groups.flatMap(({ where, shown }) => {
    const options = shown.slice(0, Math.max(limit - first, 0));
    const group = { where, count: shown.length, first, options };
    first += options.length;
    return options.length === 0 ? [] : [group];
  });
  return { groups: shownGroups, options: shownGroups.flatMap(({ options }) => options) };
}
