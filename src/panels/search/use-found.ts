import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';
import { findHits } from '../../dataset/search/find-hits';
import { matchesQuery } from '../../dataset/load/queries';
import type { Filter } from '../../dataset/search/filter';
import type { FilterResult } from '../../dataset/search/filter-result';
import { BlockSearch } from '../../dataset/search/search-blocks';
import { type Found, type Hit, WHERES, type Where } from '../../dataset/search/search-hits';
import { MilestoneSearch } from '../../dataset/search/search-milestones';
import { useDataset } from '../../state/use-dataset';
import { useFilterResult } from '../../state/filter';

/** A worker finds the milestones of a large dataset. Only so many of them are ranked and shown. */
const RANKED = 200;

interface Searches {
  /** `null` if a worker finds the milestones. */
  readonly milestones: MilestoneSearch | null;
  readonly blocks: BlockSearch;
}

const made = new WeakMap<DatasetIndex, Searches>();

/** Built on the first search and kept. */
function searchesIn(index: DatasetIndex): Searches {
  const known = made.get(index);
  if (known) return known;
  const searches = {
    milestones: index.worker ? null : new MilestoneSearch(index.milestones, index.speaker),
    blocks: new BlockSearch(index.dataset.articles, index.passagesIn),
  };
  made.set(index, searches);
  return searches;
}

/** A match, and whether another condition of the filter excludes it. */
export interface Shown {
  readonly hit: Hit;
  readonly out: boolean;
}

export interface Results {
  readonly terms: readonly string[];
  readonly groups: readonly { readonly where: Where; readonly shown: readonly Shown[] }[];
  readonly count: number;
}

/** What the search words of the filter find, grouped by where they stand. In each group, hits that the filter excludes come last. */
export function useFound(filter: Filter): Results {
  const index = useDataset();
  const kept = useFilterResult();
  // A worker answers with kept milestones only, so none of them is excluded.
  const enabled = index.worker === null;
  const { data: unsearched = null } = useQuery({ ...matchesQuery(index, { ...filter, q: '' }), enabled });
  return useMemo(() => {
    const { milestones, blocks } = searchesIn(index);
    const search = milestones ?? new MilestoneSearch(firstOf(kept, index), index.speaker);
    const isOut = (hit: Hit): boolean =>
      hit.kind === 'block'
        ? filter.article.length > 0 && !filter.article.includes(hit.article.id)
        : enabled && unsearched !== null && !unsearched.has(hit.milestone.id);
    return grouped(findHits(filter.q, search, blocks), isOut);
  }, [index, filter, kept, enabled, unsearched]);
}

function firstOf(kept: FilterResult | null, { milestones }: DatasetIndex): Milestone[] {
  return Array.from(kept?.ordinals.subarray(0, RANKED) ?? []).flatMap((at) => milestones.at(at) ?? []);
}

function grouped({ terms, hits }: Found, isHitOut: (hit: Hit) => boolean): Results {
  const groups = WHERES.flatMap((where) => {
    const shown = hits.filter((hit) => hit.where === where).map((hit) => ({ hit, out: isHitOut(hit) }));
    shown.sort((a, b) => Number(a.out) - Number(b.out));
    return shown.length === 0 ? [] : [{ where, shown }];
  });
  return { terms, groups, count: hits.length };
}
