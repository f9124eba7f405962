import { queryOptions, useQuery } from '@tanstack/react-query';
import { groups, sort } from 'd3';
import { useMemo } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Filter } from '../../dataset/search/filter';
import { findHits, type Hit, searchedBlocks, searchedMilestones } from '../../dataset/search/find-hits';
import { useFilterResult, useTerms } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';

/** A worker finds the milestones of a large dataset. Only so many of them are ranked and shown. */
const RANKED = 200;

export interface Result {
  readonly hit: Hit;
  /** Whether another condition of the filter excludes it. */
  readonly out: boolean;
}

/** All texts, ready for a search. Made anew once all forms of characters are known: see `formsQuery`. */
function searchedQuery(index: DatasetIndex) {
  const make = () => ({
    blocks: searchedBlocks(index),
    whole: index.worker ? null : searchedMilestones(index.milestones, index.speaker),
  });
  return queryOptions({
    queryKey: ['filter', 'searched', index.serial],
    queryFn: make,
    initialData: make,
  });
}

/**
 * What the search words of the filter find, with these words. The results are grouped by where the words stand; in each
 * group, those that the filter excludes come last.
 */
export function useFound(filter: Filter) {
  const index = useDataset();
  const { milestones, speaker } = index;
  const kept = useFilterResult();
  const terms = useTerms();
  const { blocks, whole } = useQuery(searchedQuery(index)).data;
  return useMemo(() => {
    const ranked = Array.from(kept?.ordinals.subarray(0, RANKED) ?? []);
    const inMilestones =
      whole ??
      searchedMilestones(
        ranked.flatMap((at) => milestones.at(at) ?? []),
        speaker,
      );
    // A milestone that is found has the words, so only another condition can exclude it.
    const isOut = (hit: Hit): boolean =>
      hit.kind === 'block'
        ? filter.article.length > 0 && !filter.article.includes(hit.article.id)
        : kept?.has(hit.milestone.id) === false;
    const all = findHits(filter.q, inMilestones, blocks).map((hit) => ({ hit, out: isOut(hit) }));
    const results = groups(all, whereOf).flatMap(([, group]) => sort(group, ({ out }) => Number(out)));
    return { terms, results };
  }, [milestones, speaker, filter, kept, terms, whole, blocks]);
}

export function whereOf({ hit }: Result) {
  return hit.where;
}
