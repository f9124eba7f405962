import { trackNumber } from '../../dataset/model/track-number';
import { FILTER_FIELDS, type FilterField, NO_FIELDS } from '../../dataset/search/filter';
import { useReadingWords } from '../../i18n/reading-words';
import { useWords } from '../../i18n/use-words';
import { useFacets, useFilterResult } from '../../state/filter';
import { choicesOf } from '../../state/query/query-fields';
import { useFilter } from '../../state/query/use-query';
import { useDataset } from '../../state/use-dataset';
import { useFilterName } from './use-filter-name';

interface Props {
  /** Id of the popover around it. */
  readonly popover: string;
  /** How many choices are made. */
  readonly active: number;
}

/** The content of the filter menu: a group of checkboxes per field, the number of matches, and buttons. */
export function FilterChoices({ popover, active }: Props) {
  const [, setFilter] = useFilter();
  const { panels } = useWords();
  const all = useDataset().milestones.length;
  const matches = useFilterResult()?.size ?? all;
  return (
    <>
      <div className="grid gap-y-2.5">
        {FILTER_FIELDS.map((field) => (
          <FilterGroup key={field} field={field} />
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
          <span>{panels.search.clearAll}</span>
        </button>
        <button
          type="button"
          popoverTarget={popover}
          popoverTargetAction="hide"
          // On narrow pages the menu around it closes too: the reader wants to see what is kept.
          onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>('.head-menu')?.hidePopover()}
          className="min-h-11 rounded-full bg-ink px-4 text-sm text-paper"
        >
          <span>{panels.milestone.close}</span>
        </button>
      </div>
    </>
  );
}

/** One field of the filter as checkboxes, each with the number of milestones that it would match. */
export function FilterGroup({ field }: { field: FilterField }) {
  const index = useDataset();
  const nameOf = useFilterName();
  const { fields } = useReadingWords().search;
  const [{ [field]: chosen }, setFilter] = useFilter();
  const counts = useFacets(field);
  const toggle = (id: string): void => {
    setFilter({ [field]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  };
  const choices = choicesOf(field, index).filter((id) => !counts || counts.has(id) || chosen.includes(id));
  return (
    <fieldset>
      <legend className="text-sm font-bold">
        <span>{fields[field]}</span>
      </legend>
      <div className="flex flex-wrap gap-x-4">
        {choices.map((id) => (
          <label key={id} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
              className="size-4 shrink-0 accent-accent"
            />
            {field === 'track' ? (
              <span
                aria-hidden="true"
                data-track={trackNumber(index, id)}
                className="size-2.5 shrink-0 rounded-sm bg-track forced-colors:border"
              />
            ) : null}
            <span>{nameOf(field, id)}</span>
            <span className="text-ink-soft tabular-nums">{counts ? (counts.get(id) ?? 0) : '…'}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
