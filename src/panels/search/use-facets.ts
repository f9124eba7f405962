import { useEffect, useMemo, useState } from 'react';
import type { Filter, FilterField } from '../../dataset/search/filter';
import { useDataset } from '../../state/use-dataset';
import { facetsOf } from '../../dataset/search/facets';

const NOTHING: ReadonlyMap<string, number> = new Map();

/**
 * `facetsOf`, for a dataset of any size. `null` until the first answer of another thread has come; later the last
 * answer stays while the next one is on its way.
 */
export function useFacets(list: FilterField, filter: Filter): ReadonlyMap<string, number> | null {
  const index = useDataset();
  const { far } = index;
  const here = useMemo(() => (far ? NOTHING : facetsOf(list, filter, index)), [far, list, filter, index]);
  const [there, setThere] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    let stale = false;
    void far?.facets(list, filter).then((counts) => {
      if (!stale) setThere(counts);
    });
    return () => {
      stale = true;
    };
  }, [far, list, filter]);
  return far ? there : here;
}
