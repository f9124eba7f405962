import { createElement, type ReactElement, useEffect } from 'react';
import { useLater } from '../ui/use-later';

async function load() {
  const { Timeline } = await import('./Timeline');
  return Timeline;
}

/**
 * The drawing, loaded when it is first shown; `null` until it is here. Not `React.lazy`, which remembers a failure for
 * good: here whoever is mounted anew tries anew.
 * @throws that it did not come, for the boundary of the pane.
 */
export function useTimeline(onDrawn: () => void): ReactElement | null {
  const { part, failed, bring } = useLater(load);
  useEffect(() => void bring(), [bring]);
  if (failed) throw new Error('the script that draws did not come');
  return part && createElement(part, { onDrawn });
}
