import { useEffect, useRef } from 'react';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { zoomAbout } from '../../geometry/view/view-transform';
import { MIN_VIEW_MS } from '../../state/query/view';
import type { StagePlan } from '../plan/stage-plan';

interface Props {
  readonly plan: StagePlan;
  readonly base: BaseScale;
  /** Has no effect on the page. */
  readonly place: (view: TimeSpan) => unknown;
}

/** Enough for the engine to take a function for one worth compiling. */
const TURNS = 24;
/** Idle moments between the frames of a gesture are shorter: a turn in one of them could make a frame late. */
const REST_MS = 20;
/** From one view to the next. */
const NEARER = 1.1;

/**
 * Places the marks of nearer and nearer views, one in each idle moment after the first drawing: what is compiled and
 * measured then, the first frames of a zoom need not wait for. Where a browser tells of no idle moments they do.
 */
export function WarmUpPlacement(props: Props): null {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') return;
    let turn = 0;
    let idle = requestIdleCallback(function next(deadline) {
      if (deadline.timeRemaining() > REST_MS) {
        turn += 1;
        const { plan, base, place } = latest.current;
        place(zoomAbout(base, plan.extent, NEARER ** turn, plan.plotPx / 2, MIN_VIEW_MS));
      }
      if (turn < TURNS) idle = requestIdleCallback(next);
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return null;
}
