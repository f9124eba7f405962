import { useEffect, useMemo, useState } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { applyFilter, type Filter } from '../../dataset/search/filter';
import { relaxed, type RelaxedFilter } from '../../dataset/search/relax';
import { useDataset } from '../../state/use-dataset';

export interface Way extends RelaxedFilter {
  /** How many milestones there are then. */
  readonly size: number;
}

/** Ways of letting one condition go that leave anything at all, most first; `null` while another thread counts. */
export function useRelaxed(filter: Filter): readonly Way[] | null {
  const index = useDataset();
  const { far } = index;
  const here = useMemo(
    () => (far ? null : ranked(relaxed(filter).map((way) => ({ ...way, size: sizeOf(way.filter, index) })))),
    [far, filter, index],
  );
  const [there, setThere] = useState<{ readonly of: Filter; readonly ways: readonly Way[] } | null>(null);
  useEffect(() => {
    if (!far) return;
    const counted = relaxed(filter).map(async (way) => ({ ...way, size: await far.size(way.filter) }));
    let stale = false;
    void Promise.all(counted).then((ways) => {
      if (!stale) setThere({ of: filter, ways: ranked(ways) });
    });
    return () => {
      stale = true;
    };
  }, [far, filter]);
  if (!far) return here;
  return there?.of === filter ? there.ways : null;
}

function sizeOf(filter: Filter, index: DatasetIndex): number {
  return applyFilter(filter, index)?.size ?? index.milestones.length;
}

function ranked(ways: readonly Way[]): readonly Way[] {
  return ways.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
}
