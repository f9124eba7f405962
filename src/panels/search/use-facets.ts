import { useEffect, useMemo, useState } from 'react';
import type { Lens, LensList } from '../../dataset/search/filter';
import { useDataset } from '../../state/use-dataset';
import { facetsOf } from '../../dataset/search/facets';

const NOTHING: ReadonlyMap<string, number> = new Map();

/**
 * `facetsOf`, for a dataset of any size. `null` until the first answer of another thread has come; later the last
 * answer stays while the next one is on its way.
 */
export function useFacets(list: LensList, lens: Lens): ReadonlyMap<string, number> | null {
  const index = useDataset();
  const { far } = index;
  const here = useMemo(() => (far ? NOTHING : facetsOf(list, lens, index)), [far, list, lens, index]);
  const [there, setThere] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    let stale = false;
    void far?.facets(list, lens).then((counts) => {
      if (!stale) setThere(counts);
    });
    return () => {
      stale = true;
    };
  }, [far, list, lens]);
  return far ? there : here;
}
