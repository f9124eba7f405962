import { memo, useCallback, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useFilterResult } from '../../state/filter';
import { useFilter } from '../../state/query/use-query';
import { useLazy } from '../../ui/use-lazy';
import type { Combo } from './SearchPopup';

/** As long as a link will carry. */
const MAX_LENGTH = 120;

async function loadPopup() {
  const { SearchPopup } = await import('./SearchPopup');
  return { SearchPopup };
}

/**
 * Searches as the reader types; the list and the drawing show what is kept, and a list below the box where the words
 * are. That list hears the keys; it comes with the first focus. `id` is the input's, since the box may stand in the
 * page twice. `/` leads here (the app's keys).
 */
export const SearchBox = memo(function SearchBox({ id }: { id: string }) {
  const { milestones } = useDataset();
  const [filter, setFilter] = useFilter();
  const kept = useFilterResult();
  const { search } = useWords().panels;
  const input = useRef<HTMLInputElement>(null);
  const origin = useRef<Element | null>(null);
  const { part, bring } = useLazy(loadPopup);
  const [combo, setCombo] = useState<Combo | null>(null);
  // What is typed, ahead of the filter while an input method is still composing: pinyin is not a search.
  const [text, setText] = useState(filter.q);
  const [seen, setSeen] = useState(filter.q);
  const composing = useRef(false);
  if (seen !== filter.q) {
    // The link or another control changed it.
    setSeen(filter.q);
    setText(filter.q);
  }
  const look = (q: string): void => {
    setSeen(q);
    setFilter({ q });
  };
  const clear = useCallback((): void => {
    setFilter({ q: '' });
    input.current?.focus();
  }, [setFilter]);
  const popup = `${id}-found`;
  return (
    <search
      onFocus={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) origin.current = relatedTarget;
        void bring();
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
        aria-controls={popup}
        aria-expanded="false"
        {...combo?.aria}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={MAX_LENGTH}
        placeholder={search.placeholder}
        aria-keyshortcuts="/"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (!composing.current) look(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          look(event.currentTarget.value);
        }}
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
        {combo?.said ? <span>{combo.said}</span> : null}{' '}
        {kept === null ? null : <span>{search.found(kept.size, milestones.length)}</span>}
      </span>
      {part ? (
        <part.SearchPopup id={popup} box={input} origin={origin} onCombo={setCombo} onClear={clear} />
      ) : null}
    </search>
  );
});
