import { useEffect } from 'react';
import { useDataset } from '../../state/use-dataset';
import { useLazy } from '../../ui/use-lazy';

export type DenseParts = typeof import('./dense');

/** More marks than this are not drawn at once: nodes cost more than arithmetic. */
export const MAX_MARKS = 90;

async function load(): Promise<DenseParts> {
  return await import('./dense');
}

/**
 * What counts, and draws what is counted: loaded where there may be too many to draw one by one. `null`: not needed;
 * `undefined`: on its way.
 * @throws Error when they did not come, for the boundary of the pane.
 */
export function useDense(): DenseParts | null | undefined {
  const needed = useDataset().milestones.length > MAX_MARKS;
  const { part, failed, bring } = useLazy(load);
  useEffect(() => {
    if (needed) void bring();
  }, [needed, bring]);
  if (failed) throw new Error('the script that counts did not come');
  return needed ? (part ?? undefined) : null;
}
