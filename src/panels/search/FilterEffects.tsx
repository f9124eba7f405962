import { useMemo } from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { termsOf } from '../../dataset/search/search';
import { useFilter } from '../../state/query/use-query';
import { useFirstMatch } from '../list/use-list-scroll';
import { FoundMarks } from './FoundMarks';
import { NoMatches } from './NoMatches';

/** While the filter leaves something out: says so if nothing is left, shows what is, and marks the words looked for. */
export function FilterEffects({ kept }: { kept: FilterResult }) {
  const [{ q }] = useFilter();
  const terms = useMemo(() => termsOf(q), [q]);
  useFirstMatch(kept);
  return (
    <>
      {kept.size === 0 ? <NoMatches /> : null}
      {terms.length > 0 && 'highlights' in CSS ? <FoundMarks terms={terms} /> : null}
    </>
  );
}
