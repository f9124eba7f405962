import { useQuery } from '@tanstack/react-query';
import { groups, sort } from 'd3';
import { useMemo } from 'react';
import { matchesQuery } from '../../dataset/load/queries';
import type { Filter } from '../../dataset/search/filter';
import { findHits } from '../../dataset/search/find-hits';
import { BlockSearch } from '../../dataset/search/search-blocks';
import type { Hit } from '../../dataset/search/search-hits';
import { MilestoneSearch } from '../../dataset/search/search-milestones';
import { useFilterResult } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';

/** A worker finds the milestones of a large dataset. Only so many of them are ranked and shown. */
const RANKED = 200;

export interface Result {
  readonly hit: Hit;
  /** Whether another condition of the filter excludes it. */
  readonly out: boolean;
}

interface FoundResults {
  readonly terms: readonly string[];
  /** Grouped by where the words stand. In each group, results that the filter excludes come last. */
  readonly results: readonly Result[];
}

/** What the search words of the filter find. */
export function useFound(filter: Filter): FoundResults {
  const index = useDataset();
  const { milestones, speaker, worker } = index;
  const kept = useFilterResult();
  // A worker answers with kept milestones only, so none of them is excluded.
  const enabled = worker === null;
  const { data: unsearched = null } = useQuery({ ...matchesQuery(index, { ...filter, q: '' }), enabled });
  const blocks = useMemo(() => new BlockSearch(index.dataset.articles, index.passagesIn), [index]);
  const whole = useMemo(
    () => (worker ? null : new MilestoneSearch(milestones, speaker)),
    [worker, milestones, speaker],
  );
  return useMemo(() => {
    const ranked = Array.from(kept?.ordinals.subarray(0, RANKED) ?? []);
    const search =
      whole ??
      new MilestoneSearch(
        ranked.flatMap((at) => milestones.at(at) ?? []),
        speaker,
      );
    const { terms, hits } = findHits(filter.q, search, blocks);
    const isOut = (hit: Hit): boolean =>
      hit.kind === 'block'
        ? filter.article.length > 0 && !filter.article.includes(hit.article.id)
        : enabled && unsearched !== null && !unsearched.has(hit.milestone.id);
    const all = hits.map((hit) => ({ hit, out: isOut(hit) }));
    const results = groups(all, whereOf).flatMap(([, group]) => sort(group, ({ out }) => Number(out)));
    return { terms, results };
  }, [milestones, speaker, filter, kept, whole, blocks, enabled, unsearched]);
}

export function whereOf({ hit }: Result) {
  return hit.where;
}
