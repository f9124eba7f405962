import { type Filter, FILTER_FIELDS, NO_FILTER } from './filter';
import { termsOf } from './search';

export type FilterKey = keyof Filter;

/** A filter with one of its conditions let go. */
export interface RelaxedFilter {
  readonly field: FilterKey;
  readonly filter: Filter;
}

/** Each way of letting one condition go. */
export function relaxed(filter: Filter): readonly RelaxedFilter[] {
  const fields: readonly FilterKey[] = [
    ...(termsOf(filter.q).length > 0 ? (['q'] as const) : []),
    ...FILTER_FIELDS.filter((list) => filter[list].length > 0),
  ];
  return fields.map((field) => ({ field, filter: { ...filter, [field]: NO_FILTER[field] } }));
}
