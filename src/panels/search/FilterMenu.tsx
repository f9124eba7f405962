import { memo, useRef } from 'react';
import { FILTER_FIELDS, NO_FIELDS } from '../../dataset/search/filter';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { LazyMenu } from '../../ui/LazyMenu';
import { lazyPart } from '../../ui/lazy-part';

const FilterNames = lazyPart(async () => (await import('./filter-effects')).FilterNames);

const FilterChoices = lazyPart(async () => (await import('./FilterChoices')).FilterChoices);

/** Narrows by track, speaker, report, kind and basis of the date. What is out stays on screen as a ghost. */
export const FilterMenu = memo(function FilterMenu() {
  const [filter, setFilter] = useFilter();
  const { search } = useWords().panels;
  const button = useRef<HTMLButtonElement>(null);
  const active = FILTER_FIELDS.reduce((sum, list) => sum + filter[list].length, 0);
  return (
    <>
      <LazyMenu
        button={button}
        name={search.filter}
        label={
          active === 0 ? (
            <span>{search.filter}</span>
          ) : (
            <FilterNames.Optional fallback={<span>{search.filterActive(active)}</span>} />
          )
        }
        contents={FilterChoices}
        size="max-h-[min(60dvh,var(--room))] w-[min(19rem,calc(100vw-1rem))] lg:max-h-(--room)"
        className={`flex h-11 max-w-36 shrink-0 items-center gap-1 rounded-full border px-3 text-sm sm:max-w-44 sm:px-4 xl:max-w-56 *:first:truncate ${active > 0 ? 'border-accent bg-accent-wash font-bold text-accent' : 'border-line-strong bg-paper-raised'}`}
      >
        {(popover) => <FilterChoices.Part popover={popover} active={active} />}
      </LazyMenu>
      {active > 0 ? (
        <button
          type="button"
          aria-label={search.clearAll}
          onClick={() => {
            setFilter(NO_FIELDS);
            button.current?.focus();
          }}
          className="-ml-1 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft"
        >
          <span aria-hidden="true">×</span>
        </button>
      ) : null}
    </>
  );
});
