import type { DatasetIndex } from '../dataset/model/dataset-index';
import { type Filter, FILTER_FIELDS, type FilterField, NO_FILTER } from '../dataset/search/filter';
import { BASES, KINDS } from '../dataset/model/kinds';
import type { Fields } from './query/query-fields';

/** The ids that a list of the filter may hold. */
export function choicesOf(list: FilterField, index: DatasetIndex): readonly string[] {
  if (list === 'kind') return KINDS;
  if (list === 'basis') return BASES;
  return [...index[list].keys()];
}

/** The raw fields with unknown ids left out. */
export function filterOf(raw: Pick<Fields, FilterField | 'q'>, index: DatasetIndex): Filter {
  const filter: { -readonly [F in keyof Filter]: Filter[F] } = { ...NO_FILTER, q: raw.q };
  for (const list of FILTER_FIELDS) {
    const choices = choicesOf(list, index);
    filter[list] = raw[list].filter((id) => choices.includes(id));
  }
  return filter;
}
