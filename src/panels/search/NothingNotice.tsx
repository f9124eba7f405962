import { lazy, memo, Suspense } from 'react';
import { useKept } from '../../state/use-query';

const NothingKept = lazy(async () => ({ default: (await import('./NothingKept')).NothingKept }));

/** Stands where milestones would, while the lens keeps none. */
export const NothingNotice = memo(function NothingNotice() {
  return useKept()?.size === 0 ? (
    <Suspense fallback={null}>
      <NothingKept />
    </Suspense>
  ) : null;
});
