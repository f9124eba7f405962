import { memo, useRef } from 'react';
import { FILTER_FIELDS, NO_FIELDS } from '../../dataset/search/filter';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { lazyPart } from '../../ui/lazy-part';
import { LazyMenu } from '../../ui/LazyMenu';
import { useFilterName } from './use-filter-name';

const FilterChoices = lazyPart(async () => (await import('./FilterChoices')).FilterChoices);

/** Filters by track, speaker, report, kind and basis of the date. Marks that are filtered out stay on screen, faint. */
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
        label={active === 0 ? <span>{search.filter}</span> : <FilterNames />}
        contents={FilterChoices}
        size="max-h-[min(60dvh,var(--room))] w-[min(19rem,calc(100vw-1rem))] lg:max-h-(--room)"
        className={`filter-button ${active > 0 ? 'bg-accent-wash font-bold text-accent' : ''}`}
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
          className="filter-clear"
        >
          <span aria-hidden="true">×</span> <span className="menu-only">{search.clearAll}</span>
        </button>
      ) : null}
    </>
  );
});

/** The label of the button: a single choice by its name, several by their number, with all names for screen readers. */
export function FilterNames() {
  const [filter] = useFilter();
  const { search } = useWords().panels;
  const nameOf = useFilterName();
  const names = FILTER_FIELDS.flatMap((field) => filter[field].map((id) => nameOf(field, id)));
  const single = names.length === 1;
  return (
    <span>
      <span className={single ? 'max-2xl:sr-only' : undefined}>
        {single ? search.filterBy : search.filterActive(names.length)}
      </span>
      <span className={single ? undefined : 'sr-only'}>{search.names(names)}</span>
    </span>
  );
}
