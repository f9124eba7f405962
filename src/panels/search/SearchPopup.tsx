import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { optionId, ResultList } from './ResultList';
import { useFound } from './use-found';
import { useOpenHit } from './use-open-hit';

/** What the search box tells screen readers about the popup. */
export interface PopupState {
  readonly open: boolean;
  /** Id of the option that the arrow keys chose. */
  readonly activeId: string | undefined;
  /** How many results there are, in words. */
  readonly message: string | null;
}

export type KeyHandler = (event: KeyboardEvent<HTMLInputElement>) => void;

interface Props {
  /** Receives the handler of the keys of the search box: the focus stays there while the reader chooses a result. */
  readonly ref: RefObject<KeyHandler | null>;
  /** Element id of the list of results. */
  readonly id: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** The element that had the focus before the box. */
  readonly origin: RefObject<Element | null>;
  /** Whether the results are to be shown, if there are any. */
  readonly wanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
  readonly onState: (state: PopupState) => void;
  readonly onClear: () => void;
}

/** Options at first, and further ones with each press of "more". */
const STEP = 40;

/** The results below the search box: together they are a combobox with a listbox, as in the ARIA Authoring Practices. */
export function SearchPopup({ ref, id, box, origin, wanted, onWanted, onState, onClear }: Props) {
  const [filter] = useFilter();
  const words = useWords().search;
  const { terms, results } = useFound(filter);
  const openHit = useOpenHit();
  const [active, setActive] = useState(-1);
  const [limit, setLimit] = useState(STEP);
  const [lastQuery, setLastQuery] = useState(filter.q);
  if (lastQuery !== filter.q) {
    setLastQuery(filter.q);
    setActive(-1);
    setLimit(STEP);
  }
  // The results that are listed, and the option that shows more.
  const total = Math.min(results.length, limit + 1);
  const shown = wanted && terms.length > 0;
  const open = shown && total > 0;
  const activeId = open && active >= 0 ? optionId(id, active) : undefined;
  const message = !shown ? null : total > 0 ? words.results(results.length) : words.none(filter.q.trim());

  useEffect(() => onState({ open, activeId, message }), [open, activeId, message, onState]);

  const hide = (): void => {
    onWanted(false);
    setActive(-1);
  };
  const choose = (i: number): void => {
    const result = results[i];
    if (i === limit) {
      setLimit(limit + STEP);
      setActive(i);
    } else if (result && box.current) {
      hide();
      openHit(result.hit, box.current);
    }
  };
  const leave = (): void => {
    hide();
    const { current: from } = origin;
    if ((from instanceof HTMLElement || from instanceof SVGElement) && from.isConnected) from.focus();
    else box.current?.blur();
  };
  const move = (step: 1 | -1): void => {
    onWanted(true);
    if (total === 0) return;
    if (!open || active < 0) setActive(step === 1 ? 0 : total - 1);
    else setActive((active + step + total) % total);
  };

  useImperativeHandle(ref, () => (event) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowDown: terms.length > 0 ? () => move(1) : null,
      ArrowUp: terms.length > 0 ? () => move(-1) : null,
      Enter: open ? () => choose(Math.max(active, 0)) : null,
      Escape: shown || event.currentTarget.value === '' ? leave : onClear,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

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
          results={results}
          limit={limit}
          terms={terms}
          active={active}
          onChoose={choose}
        />
      ) : (
        <p className="flex flex-wrap items-center gap-x-3 p-3 text-sm">
          <span>{message}</span>{' '}
          <button
            type="button"
            // The box must not lose the focus before the press arrives: that would close the popup.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onClear}
            className="min-h-8 underline underline-offset-4 pointer-coarse:min-h-11"
          >
            {words.drop.q}
          </button>
        </p>
      )}
    </div>
  );
}
