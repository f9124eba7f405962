import { termsOf } from './search';
import type { BlockSearch } from './search-blocks';
import { type Found, type Hit, WHERES } from './search-hits';
import type { MilestoneSearch } from './search-milestones';

/** All that a query finds, ranked. */
export function findHits(query: string, inMilestones: MilestoneSearch, inBlocks: BlockSearch): Found {
  const terms = termsOf(query);
  if (terms.length === 0) return { terms, hits: [] };
  const byWhere = inMilestones.find(terms);
  const listed = new Set<string>();
  for (const { passage } of byWhere.flat()) if (passage) listed.add(passage.id);
  const blocks = inBlocks.find(terms, listed);
  const hits = WHERES.flatMap((where, rank): readonly Hit[] => [
    ...(byWhere[rank] ?? []),
    ...(where === 'text' ? blocks : []),
  ]);
  return { terms, hits };
}
