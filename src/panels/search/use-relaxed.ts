import { useEffect, useMemo, useState } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { keptBy, type Lens } from '../../dataset/search/filter';
import { loosened, type Looser } from '../../dataset/search/relax';
import { useDataset } from '../../state/use-dataset';

export interface Way extends Looser {
  /** How many milestones there are then. */
  readonly size: number;
}

/** Ways of letting one condition go that leave anything at all, most first; `null` while another thread counts. */
export function useLooser(lens: Lens): readonly Way[] | null {
  const index = useDataset();
  const { far } = index;
  const here = useMemo(
    () => (far ? null : ranked(loosened(lens).map((way) => ({ ...way, size: sizeOf(way.lens, index) })))),
    [far, lens, index],
  );
  const [there, setThere] = useState<{ readonly of: Lens; readonly ways: readonly Way[] } | null>(null);
  useEffect(() => {
    if (!far) return;
    const counted = loosened(lens).map(async (way) => ({ ...way, size: await far.size(way.lens) }));
    let stale = false;
    void Promise.all(counted).then((ways) => {
      if (!stale) setThere({ of: lens, ways: ranked(ways) });
    });
    return () => {
      stale = true;
    };
  }, [far, lens]);
  if (!far) return here;
  return there?.of === lens ? there.ways : null;
}

function sizeOf(lens: Lens, index: DatasetIndex): number {
  return keptBy(lens, index)?.size ?? index.milestones.length;
}

function ranked(ways: readonly Way[]): readonly Way[] {
  return ways.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
}
