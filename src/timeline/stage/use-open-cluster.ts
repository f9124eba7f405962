import { useCallback, useEffect, useRef } from 'react';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { useGo } from '../../state/route/use-route';
import { nextIn } from './cluster-members';
import { same } from '../plan/named-stops';
import { partingView } from './parting-view';
import type { PlacedCluster } from './placed-mark';
import type { StagePlan } from '../plan/stage-plan';

interface Input {
  readonly plan: StagePlan;
  /** Where the drawing is or is going. */
  readonly view: TimeSpan;
  /** Ordinal. */
  readonly selected: number | null;
  readonly onShow: (view: TimeSpan) => void;
}

/** Opens a counted mark: zooms to where its members part. The same function for ever, so that no mark is drawn for it. */
export function useOpenCluster(input: Input): (cluster: PlacedCluster) => void {
  const go = useGo();
  const latest = useRef({ ...input, go });
  useEffect(() => {
    latest.current = { ...input, go };
  });
  return useCallback((cluster) => {
    const { plan, view, selected, onShow, go } = latest.current;
    const next = partingView(cluster, plan.extent);
    if (!same(next, view)) return onShow(next);
    // Some never part: told of one moment, and too many for their lanes. Then each turn opens the next of them.
    const id = plan.index.milestones.at(nextIn(cluster, selected, plan) ?? -1)?.id;
    if (id !== undefined) go({ route: { kind: 'milestone', id } });
  }, []);
}
