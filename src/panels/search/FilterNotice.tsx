import { memo, Suspense, useMemo } from 'react';
import { termsOf } from '../../dataset/search/search';
import { useFilterResult } from '../../state/filter';
import { useFilter } from '../../state/query/use-query';
import { lazyPart } from '../../ui/lazy-part';
import { FoundMarks } from './FoundMarks';

const NoMatches = lazyPart(async () => (await import('./NoMatches')).NoMatches);

/** While a filter is on: a notice if nothing matches, and marks on the searched words. */
export const FilterNotice = memo(function FilterNotice() {
  const result = useFilterResult();
  const [{ q }] = useFilter();
  const terms = useMemo(() => termsOf(q), [q]);
  if (result === null) return null;
  return (
    <>
      {result.size === 0 ? (
        <Suspense fallback={null}>
          <NoMatches.Part />
        </Suspense>
      ) : null}
      {terms.length > 0 && 'highlights' in CSS ? <FoundMarks terms={terms} /> : null}
    </>
  );
});
