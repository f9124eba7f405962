import { lazy, memo, Suspense } from 'react';
import { useFilterResult } from '../../state/filter';

const FilterEffects = lazy(async () => ({ default: (await import('./filter-effects')).FilterEffects }));

/** Loads what there is to say and do while the filter leaves something out. */
export const FilterNotice = memo(function FilterNotice() {
  const kept = useFilterResult();
  return kept === null ? null : (
    <Suspense fallback={null}>
      <FilterEffects kept={kept} />
    </Suspense>
  );
});
