import type { Filter, FilterField } from '../../dataset/search/filter';
import { useWords } from '../../i18n/use-words';
import { choicesOf } from '../../state/query/query-fields';
import { useDataset } from '../../state/use-dataset';
import { trackNumber } from '../../dataset/model/track-number';
import { useFacets } from '../../state/filter';
import { useFilterName } from './use-filter-name';

interface Props {
  readonly list: FilterField;
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

/** One field of the filter as checkboxes, each with the number of milestones that it would match. */
export function FilterGroup({ list, filter, onChange }: Props) {
  const index = useDataset();
  const nameOf = useFilterName();
  const { fields } = useWords().search;
  const counts = useFacets(list);
  const chosen = filter[list];
  const toggle = (id: string): void => {
    onChange({ [list]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  };
  const choices = choicesOf(list, index).filter((id) => !counts || counts.has(id) || chosen.includes(id));
  return (
    <fieldset>
      <legend className="text-sm font-bold">
        <span>{fields[list]}</span>
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
            {list === 'track' ? (
              <span
                aria-hidden="true"
                data-track={trackNumber(index, id)}
                className="size-2.5 shrink-0 rounded-sm bg-track forced-colors:border"
              />
            ) : null}
            <span>{nameOf(list, id)}</span>
            <span className="text-ink-soft tabular-nums">{counts ? (counts.get(id) ?? 0) : '…'}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
