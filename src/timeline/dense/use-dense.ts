import { useEffect } from 'react';
import { useDataset } from '../../state/use-dataset';
import { lazyModule, useLazyStatus } from '../../ui/lazy-part';

export type DenseParts = typeof import('./dense');

/** More marks than this are not drawn at once: nodes cost more than arithmetic. */
export const MAX_MARKS = 90;

const dense = lazyModule(async () => await import('./dense'));

/**
 * What counts, and draws what is counted: loaded where there may be too many to draw one by one. `null`: not needed;
 * `undefined`: on its way.
 * @throws Error when they did not come, for the boundary of the pane.
 */
export function useDense(): DenseParts | null | undefined {
  const needed = useDataset().milestones.length > MAX_MARKS;
  const loaded = dense.useLoaded();
  const failed = useLazyStatus(dense) === 'failed';
  useEffect(() => {
    if (needed) void dense.preload();
  }, [needed]);
  if (failed) throw new Error('the code of dense tracks did not load');
  return needed ? (loaded ?? undefined) : null;
}
