import { useQueries, useQuery } from '@tanstack/react-query';
import { facetsQuery, matchCountQuery, matchesQuery } from '../dataset/load/queries';
import { type Filter, FILTER_FIELDS, type FilterField, NO_FILTER } from '../dataset/search/filter';
import type { FilterResult } from '../dataset/search/filter-result';
import { termsOf } from '../dataset/search/search';
import { useFilter } from './query/use-query';
import { useDataset } from './use-dataset';

/**
 * What the filter keeps; `null` when it keeps everything. It is computed once per change, however many components ask.
 * For a large dataset a worker searches, and the last result stays until its answer comes. Lists should walk `ordinals`
 * rather than ask about each milestone.
 */
export function useFilterResult(): FilterResult | null {
  const index = useDataset();
  const [filter] = useFilter();
  return useQuery(matchesQuery(index, filter)).data ?? null;
}

/** See `facetsOf`. `null` until a worker has first answered; later its last answer stays until the next one comes. */
export function useFacets(field: FilterField): ReadonlyMap<string, number> | null {
  const index = useDataset();
  const [filter] = useFilter();
  return useQuery(facetsQuery(index, field, filter)).data ?? null;
}

/** A condition of the filter, and how many milestones there are without it. */
interface Relaxation {
  readonly field: keyof Filter;
  readonly size: number;
}

/** The conditions that can be dropped to find anything at all, best first; `null` while a worker counts. */
export function useRelaxed(filter: Filter): readonly Relaxation[] | null {
  const index = useDataset();
  const fields = conditionsOf(filter);
  return useQueries({
    queries: fields.map((field) => matchCountQuery(index, { ...filter, [field]: NO_FILTER[field] })),
    combine: (counts) => {
      if (counts.some(({ data }) => data === undefined)) return null;
      return fields
        .map((field, i) => ({ field, size: counts[i]?.data ?? 0 }))
        .filter(({ size }) => size > 0)
        .sort((a, b) => b.size - a.size);
    },
  });
}

function conditionsOf(filter: Filter): readonly (keyof Filter)[] {
  const fields = FILTER_FIELDS.filter((field) => filter[field].length > 0);
  return termsOf(filter.q).length > 0 ? ['q', ...fields] : fields;
}
