import { lazy, memo, Suspense } from 'react';
import { useKept } from '../../state/query/use-query';

const Narrowed = lazy(async () => ({ default: (await import('./filter-effects')).Narrowed }));

/** Loads what there is to say and do while the lens leaves something out. */
export const LensNotice = memo(function LensNotice() {
  const kept = useKept();
  return kept === null ? null : (
    <Suspense fallback={null}>
      <Narrowed kept={kept} />
    </Suspense>
  );
});
