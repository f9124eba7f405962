import { memo, useCallback, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { MAX_SEARCH_LENGTH } from '../../state/query/query-fields';
import { useFilter } from '../../state/query/use-query';
import { useFilterResult } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';
import { lazyPart } from '../../ui/lazy-part';
import type { KeyHandler, PopupState } from './SearchPopup';

const SearchPopup = lazyPart(async () => (await import('./SearchPopup')).SearchPopup);

/**
 * Filters by words as the reader types, and lists where the words occur in a popup, which is loaded when the box receives
 * the focus. `id` is the element id of the input: the page may contain two boxes. `/` focuses it (see the app's shortcuts).
 */
export const SearchBox = memo(function SearchBox({ id }: { id: string }) {
  const { milestones } = useDataset();
  const [filter, setFilter] = useFilter();
  const result = useFilterResult();
  const { search } = useWords().panels;
  const input = useRef<HTMLInputElement>(null);
  const origin = useRef<Element | null>(null);
  const popupKeys = useRef<KeyHandler>(null);
  const popupStatus = SearchPopup.status.use();
  // Each box has its own popup: the code may be loaded because the other box had the focus.
  const [visited, setVisited] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [popupState, setPopupState] = useState<PopupState | null>(null);
  /** The text while an input method composes: half-typed pinyin is not a search. */
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? filter.q;
  const find = (q: string): void => {
    setDraft(null);
    setWanted(true);
    setFilter({ q });
  };
  const clear = useCallback((): void => {
    setFilter({ q: '' });
    input.current?.focus();
  }, [setFilter]);
  const popupId = `${id}-found`;
  return (
    <search
      onFocus={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) origin.current = relatedTarget;
        setVisited(true);
        void SearchPopup.preload();
      }}
      className="search-box"
    >
      <label htmlFor={id} className="sr-only">
        {search.label}
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-controls={popupId}
        aria-expanded={popupState?.open ?? false}
        aria-activedescendant={popupState?.activeId}
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
        onBlur={() => setWanted(false)}
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
      <span role="status" className="sr-only">
        {popupState?.message ? <span>{popupState.message}</span> : null}{' '}
        {result === null ? null : <span>{search.found(result.size, milestones.length)}</span>}
      </span>
      {visited && popupStatus === 'loaded' ? (
        <SearchPopup.Part
          ref={popupKeys}
          id={popupId}
          box={input}
          origin={origin}
          wanted={wanted}
          onWanted={setWanted}
          onState={setPopupState}
          onClear={clear}
        />
      ) : null}
    </search>
  );
});
