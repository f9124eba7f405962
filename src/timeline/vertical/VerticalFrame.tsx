import { type ReactNode, Suspense, useEffect } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { lazyPart } from '../../ui/lazy-part';

/** The timeline of phones. Wide screens never load its code. */
export const VerticalTimeline = lazyPart(async () => (await import('./VerticalTimeline')).VerticalTimeline);

interface Props {
  /** Shown under the selected card. */
  readonly renderDetail?: (milestone: Milestone) => ReactNode;
  /** Called once the timeline answers the pointer and the keys. */
  readonly onDrawn: () => void;
}

/**
 * The timeline of phones is in the HTML of every page. React hydrates a Suspense boundary after the rest of the page; on wide
 * screens the boundary is gone by then. On phones the code must be loaded before hydration starts: an update that reaches a
 * boundary still waiting for its code replaces its HTML by the empty fallback.
 */
export function VerticalFrame({ onDrawn, ...props }: Props) {
  return (
    <Suspense fallback={null}>
      <VerticalTimeline.Part {...props} />
      <Drawn onDrawn={onDrawn} />
    </Suspense>
  );
}

/** Mounts together with its siblings in the boundary. */
function Drawn({ onDrawn }: Pick<Props, 'onDrawn'>) {
  useEffect(onDrawn, [onDrawn]);
  return null;
}
