import { FILTER_FIELDS, NO_FIELDS } from '../../dataset/search/filter';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useFilterResult } from '../../state/filter';
import { useFilter } from '../../state/query/use-query';
import { FilterGroup } from './FilterGroup';

interface Props {
  /** Id of the popover around it. */
  readonly popover: string;
  /** How many choices are made. */
  readonly active: number;
}

/** The content of the filter menu: a group of checkboxes per field, the number of matches, and buttons. */
export function FilterChoices({ popover, active }: Props) {
  const [filter, setFilter] = useFilter();
  const { panels } = useWords();
  const { search } = panels;
  const all = useDataset().milestones.length;
  const matches = useFilterResult()?.size ?? all;
  const { close } = useWords().search;
  return (
    <>
      <div className="grid gap-y-2.5">
        {FILTER_FIELDS.map((field) => (
          <FilterGroup key={field} list={field} filter={filter} onChange={setFilter} />
        ))}
      </div>
      <div className="sticky -bottom-4 -mx-4 mt-3 -mb-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-paper-raised px-4 py-2">
        <p className="basis-full text-sm tabular-nums">
          <span>{panels.resultOf(matches, all)}</span>
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
