import { memo, useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { MAX_SEARCH_LENGTH } from '../../state/query/query-fields';
import { useFilter } from '../../state/query/use-query';
import { useFilterResult } from '../../state/filter';
import { useSearch } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { holdPlace } from '../shared/hold-place';
import { lazyPart } from '../../ui/lazy-part';
import { found, LIST_ID, useFoundPlace } from './found-place';
import type { KeyHandler } from './SearchPopup';

const SearchPopup = lazyPart(async () => (await import('./SearchPopup')).SearchPopup);

/**
 * Filters by words as the reader types. The list of where the words occur loads when the box receives the focus, or with a link that has
 * words for the reading column. On phones a button shows the box, over the header. `/` focuses it (see the app's shortcuts).
 */
export const SearchBox = memo(function SearchBox() {
  const { milestones } = useDataset();
  const [{ q }] = useFilter();
  const setSearch = useSearch();
  const result = useFilterResult();
  const { search } = useWords().panels;
  const { shown, activeId, kept } = found.use();
  const place = useFoundPlace();
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const origin = useRef<Element | null>(null);
  const popupKeys = useRef<KeyHandler>(null);
  const [visited, setVisited] = useState(false);
  const [wanted, setWanted] = useState(false);
  /** Whether the box lies over the header. */
  const [over, setOver] = useState(false);
  /** The words and the place of the page when it came to lie there. */
  const before = useRef({ q, scrollY: 0, backToPlace: () => {} });
  useLayoutEffect(() => {
    // The header is in view, but stands where the page makes room for it when it scrolls to a focus.
    if (over) input.current?.focus({ preventScroll: true });
  }, [over]);
  /** The text while an input method composes: half-typed pinyin is not a search. */
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? q;
  const find = (typed: string): void => {
    setDraft(null);
    setWanted(true);
    setSearch(typed);
  };
  const begin = useEffectEvent(() => {
    const { current: box } = input;
    if (box && box === document.activeElement) {
      setVisited(true);
      setWanted(true);
    }
    // Before hydration the server's box is empty; later it has the words of the link.
    if (box && box.value !== '' && box.value !== q) find(box.value);
  });
  // The reader may have typed before hydration. With the next change React writes its own value into the box.
  useLayoutEffect(() => begin(), []);
  const clear = useCallback((): void => {
    setSearch('');
    input.current?.focus({ preventScroll: true });
  }, [setSearch]);
  const want = (is: boolean): void => {
    setWanted(is);
    if (is || !over) return;
    setOver(false);
    // Other words leave other cards on the page.
    if (before.current.q === q) window.scrollTo(0, before.current.scrollY);
    else before.current.backToPlace();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        aria-label={search.label}
        aria-expanded={over}
        aria-keyshortcuts="/"
        data-active={q === '' ? undefined : ''}
        onClick={() => {
          before.current = { q, scrollY: window.scrollY, backToPlace: holdPlace() };
          setOver(true);
        }}
        className="head-icon search-open"
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M13 13l5 5M2.5 8.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0" />
        </svg>
      </button>
      <search
        data-over={over ? '' : undefined}
        onFocus={({ relatedTarget, currentTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) origin.current = relatedTarget;
          setVisited(true);
          void SearchPopup.preload();
        }}
        onBlur={({ target, relatedTarget, currentTarget }) => {
          if (currentTarget.contains(relatedTarget)) return;
          // A switch to another window leaves the box the active element.
          if (document.activeElement !== target) origin.current = null;
          // Over the header the box stays when nothing else has the focus: phones take it away with the keyboard.
          if (!over || relatedTarget) want(false);
        }}
        className="search-box"
      >
        <button
          type="button"
          aria-label={search.close}
          onClick={() => {
            want(false);
            opener.current?.focus({ preventScroll: true });
          }}
          className="head-icon"
        >
          <span aria-hidden="true">←</span>
        </button>
        <div className="relative flex-1">
          <label htmlFor="search-input" className="sr-only">
            {search.label}
          </label>
          <input
            ref={input}
            id="search-input"
            type="search"
            role="combobox"
            aria-autocomplete="list"
            aria-controls={LIST_ID}
            aria-expanded={shown === 'results'}
            aria-activedescendant={activeId}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={MAX_SEARCH_LENGTH}
            placeholder={search.placeholder}
            aria-keyshortcuts="/"
            value={text}
            onChange={({ target }) => (draft === null ? find(target.value) : setDraft(target.value))}
            onCompositionStart={({ currentTarget }) => setDraft(currentTarget.value)}
            onCompositionEnd={({ currentTarget }) => find(currentTarget.value)}
            onKeyDown={(event) => popupKeys.current?.(event)}
            onFocus={() => setWanted(true)}
            onClick={() => setWanted(true)}
          />
          {text === '' ? (
            <kbd aria-hidden="true">{search.shortcut}</kbd>
          ) : (
            <button
              type="button"
              onClick={clear}
              aria-label={search.clear}
              className="absolute top-0 right-0 grid size-11 place-items-center rounded-full text-ink-soft"
            >
              <span aria-hidden="true">×</span>
            </button>
          )}
        </div>
        <span role="status" className="sr-only">
          {shown !== null && kept !== null ? <span>{search.results(kept)}</span> : null}{' '}
          {result === null ? null : <span>{search.found(result.size, milestones.length)}</span>}
        </span>
        {visited || (place && q !== '') ? (
          <SearchPopup.Optional
            ref={popupKeys}
            box={input}
            origin={origin}
            wanted={wanted}
            onWanted={want}
            onClear={clear}
          />
        ) : null}
      </search>
    </>
  );
});
