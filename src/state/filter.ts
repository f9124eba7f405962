import { useQuery } from '@tanstack/react-query';
import { facetsQuery, formsQuery, matchesQuery, termsQuery } from '../dataset/load/queries';
import type { FilterField } from '../dataset/search/filter';
import type { FilterResult } from '../dataset/search/filter-result';
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

/** See `termsQuery`. */
export function useTerms(): readonly string[] {
  const [filter] = useFilter();
  useQuery(formsQuery(filter));
  return useQuery(termsQuery(filter.q)).data;
}

/**
 * How many milestones each value of a field would keep if it were the only one chosen there. `null` until a worker has first
 * answered; later its last answer stays until the next one comes.
 */
export function useFacets(field: FilterField): ReadonlyMap<string, number> | null {
  const index = useDataset();
  const [filter] = useFilter();
  return useQuery(facetsQuery(index, field, filter)).data ?? null;
}
