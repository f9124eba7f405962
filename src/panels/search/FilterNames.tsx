import { FILTER_FIELDS } from '../../dataset/search/filter';
import { SEARCH_WORDS } from '../../i18n/search-words';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { useFilterName } from './use-filter-name';

/**
 * What is chosen, on the button: one by its name, which has to say enough where there is little room; of several the
 * number, and their names for the ear.
 */
export function FilterNames() {
  const [filter] = useFilter();
  const { search } = useWords().panels;
  const words = SEARCH_WORDS[useLanguage()];
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
