import { useMemo } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { findHits } from '../../dataset/search/find-hits';
import { applyFilter, type Filter } from '../../dataset/search/filter';
import { BlockSearch } from '../../dataset/search/search-blocks';
import { type Found, type Hit, WHERES, type Where } from '../../dataset/search/search-hits';
import { MilestoneSearch } from '../../dataset/search/search-milestones';
import { useDataset } from '../../state/use-dataset';
import { useFilterResult } from '../../state/query/use-query';

/** Of a dataset too large to walk over here, the first of those that another thread has found are looked at. */
const LOOKED_AT = 200;

interface Searches {
  /** `null`: too many. */
  readonly milestones: MilestoneSearch | null;
  readonly blocks: BlockSearch;
}

const made = new WeakMap<DatasetIndex, Searches>();

/** Built when somebody first searches, and kept. */
function searchesIn(index: DatasetIndex): Searches {
  const known = made.get(index);
  if (known) return known;
  const searches = {
    milestones: index.far ? null : new MilestoneSearch(index.milestones, index.speaker),
    blocks: new BlockSearch(index.dataset.articles, index.passagesIn),
  };
  made.set(index, searches);
  return searches;
}

/** A match, and whether filters leave it out. */
export interface Shown {
  readonly hit: Hit;
  readonly out: boolean;
}

export interface Results {
  readonly terms: readonly string[];
  readonly groups: readonly { readonly where: Where; readonly shown: readonly Shown[] }[];
  readonly count: number;
}

/** What the search words of the filter find, grouped by where; in each group what the filters leave out comes last. */
export function useFound(filter: Filter): Results {
  const index = useDataset();
  const kept = useFilterResult();
  return useMemo(() => {
    const { milestones, blocks } = searchesIn(index);
    const near =
      milestones ??
      new MilestoneSearch(
        Array.from(kept?.ordinals.subarray(0, LOOKED_AT) ?? []).flatMap(
          (ordinal) => index.milestones.at(ordinal) ?? [],
        ),
        index.speaker,
      );
    return grouped(findHits(filter.q, near, blocks), isOut(filter, index));
  }, [index, filter, kept]);
}

/** Of a large dataset only what is kept was found. */
function isOut(filter: Filter, index: DatasetIndex): (hit: Hit) => boolean {
  const kept = index.far ? null : applyFilter({ ...filter, q: '' }, index);
  return (hit) =>
    hit.kind === 'block'
      ? filter.article.length > 0 && !filter.article.includes(hit.article.id)
      : kept !== null && !kept.has(hit.milestone.id);
}

function grouped({ terms, hits }: Found, isHitOut: (hit: Hit) => boolean): Results {
  const groups = WHERES.flatMap((where) => {
    const shown = hits.filter((hit) => hit.where === where).map((hit) => ({ hit, out: isHitOut(hit) }));
    shown.sort((a, b) => Number(a.out) - Number(b.out));
    return shown.length === 0 ? [] : [{ where, shown }];
  });
  return { terms, groups, count: hits.length };
}
