import { FILTER_FIELDS } from '../../dataset/search/filter';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { useFilterName } from './use-filter-name';

/**
 * What is chosen, on the button: one by its name, which has to say enough where there is little room; of several the
 * number, and their names for the ear.
 */
export function FilterNames() {
  const [filter] = useFilter();
  const { search } = useWords().panels;
  const words = useWords().search;
  const nameOf = useFilterName();
  const names = FILTER_FIELDS.flatMap((list) => filter[list].map((id) => nameOf(list, id)));
  if (names.length === 1) {
    return (
      <span>
        <span className="max-xl:sr-only">{words.filterBy}</span>
        <span>{names[0]}</span>
      </span>
    );
  }
  return (
    <span>
      <span>{search.filterActive(names.length)}</span>
      <span className="sr-only">{words.names(names)}</span>
    </span>
  );
}
