import { FILTER_FIELDS, NO_FIELDS } from '../../dataset/search/filter';
import { SEARCH_WORDS } from '../../i18n/search-words';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useFilterResult } from '../../state/filter';
import { useFilter } from '../../state/query/use-query';
import { usePauseHoverAfter } from '../../ui/hover-pause';
import { FilterGroup } from './FilterGroup';

interface Props {
  /** Id of the popover that this stands in. */
  readonly popover: string;
  /** How many are chosen. */
  readonly active: number;
}

/** What stands in the menu of the filter. */
export function FilterChoices({ popover, active }: Props) {
  usePauseHoverAfter(popover);
  const [filter, setFilter] = useFilter();
  const { panels } = useWords();
  const { search } = panels;
  const all = useDataset().milestones.length;
  const kept = useFilterResult()?.size ?? all;
  const { close } = SEARCH_WORDS[useLanguage()];
  return (
    <>
      <div className="grid gap-y-2.5">
        {FILTER_FIELDS.map((list) => (
          <FilterGroup key={list} list={list} filter={filter} onChange={setFilter} />
        ))}
      </div>
      <div className="sticky -bottom-4 -mx-4 mt-3 -mb-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-paper-raised px-4 py-2">
        <p className="basis-full text-sm tabular-nums">
          <span>{panels.resultOf(kept, all)}</span>
        </p>
        <button
          type="button"
          disabled={active === 0}
          onClick={() => setFilter(NO_FIELDS)}
          className="min-h-11 rounded-full border border-line-strong px-4 text-sm disabled:border-line disabled:text-ink-faint"
        >
          <span>{search.clearAll}</span>
        </button>
        <button
          type="button"
          popoverTarget={popover}
          popoverTargetAction="hide"
          className="min-h-11 rounded-full bg-ink px-4 text-sm text-paper"
        >
          <span>{close}</span>
        </button>
      </div>
    </>
  );
}
