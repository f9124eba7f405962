import { createElement, type ReactNode, Suspense, use, useEffect } from 'react';
import type { Milestone } from '../dataset/schema';
import { forgetFailure, loadRail, railHere } from './rail-part';

interface Props {
  /** What stands under the selected card. */
  readonly renderDetail?: (milestone: Milestone) => ReactNode;
  /** Called once the hand and the keys are heard. */
  readonly onDrawn: () => void;
}

/**
 * The timeline of phones, whose script wide screens never load. In the page it is there as HTML: React brings what
 * stands in a boundary to life after the rest, and on a wide screen it has been taken out by then. Whoever starts the
 * app on a phone loads the script first, so that the boundary never waits: a change that meets a waiting one blanks it.
 */
export function RailFrame(props: Props) {
  // A boundary that failed unmounts this; mounted anew it tries anew.
  useEffect(() => forgetFailure, []);
  return (
    <Suspense fallback={null}>
      <Rail {...props} />
    </Suspense>
  );
}

function Rail({ renderDetail, onDrawn }: Props) {
  // Not by `use` alone: it waits a moment even for what is here.
  const form = railHere() ?? use(loadRail());
  useEffect(onDrawn, [onDrawn]);
  return createElement(form, renderDetail ? { renderDetail } : {});
}
