import { useQueries } from '@tanstack/react-query';
import { descending } from 'd3';
import { matchCountQuery } from '../../dataset/load/queries';
import { type Filter, FILTER_FIELDS, NO_FILTER } from '../../dataset/search/filter';
import { termsOf } from '../../dataset/search/search';
import { useDataset } from '../../state/use-dataset';

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
        .sort((a, b) => descending(a.size, b.size));
    },
  });
}

function conditionsOf(filter: Filter): readonly (keyof Filter)[] {
  const fields = FILTER_FIELDS.filter((field) => filter[field].length > 0);
  return termsOf(filter.q).length > 0 ? ['q', ...fields] : fields;
}
