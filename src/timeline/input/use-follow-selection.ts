import { useEffect, useRef } from 'react';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { panBy, viewTransform } from '../../geometry/view/view-transform';
import { hasComeBack } from '../../state/query/page-query';
import { useSelected } from '../../state/route/use-route';
import type { ShowView } from '../../state/query/view';
import type { StagePlan } from '../plan/stage-plan';

/**
 * A milestone chosen elsewhere, in the list or by its neighbours, comes into view if it is not: moved there at the same
 * magnification. What a link asked for on arrival is left as it is.
 */
export function useFollowSelection(plan: StagePlan, view: TimeSpan, goal: BaseScale, show: ShowView): void {
  const selected = useSelected();
  const followed = useRef(selected);
  useEffect(() => {
    if (followed.current === selected) return;
    followed.current = selected;
    if (hasComeBack()) return;
    const drawn = plan.drawnAt(plan.index.milestones.indexOf(selected ?? ''));
    if (!drawn || (drawn.start < view.end && drawn.end > view.start)) return;
    const { toPx } = viewTransform(goal, view);
    show(panBy(goal, view, plan.plotPx / 2 - (toPx(drawn.start) + toPx(drawn.end)) / 2), 'follow');
  }, [selected, plan, view, goal, show]);
}
