import { memo, Suspense } from 'react';
import { useFilterResult } from '../../state/query/use-query';
import { lazyPart } from '../../ui/lazy-part';

const FilterEffects = lazyPart(async () => (await import('./filter-effects')).FilterEffects);

/** Loads what there is to say and do while the filter leaves something out. */
export const FilterNotice = memo(function FilterNotice() {
  const kept = useFilterResult();
  return kept === null ? null : (
    <Suspense fallback={null}>
      <FilterEffects.Part kept={kept} />
    </Suspense>
  );
});
