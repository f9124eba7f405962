import type { FilterResult } from '../../dataset/search/filter-result';
import type { MilestoneList } from '../../dataset/model/milestone-list';
import type { Milestone } from '../../dataset/model/schema';

/** The nearest kept milestones on both sides in reading order. `kept` null keeps all. */
export function neighboursOf(
  id: string,
  inOrder: MilestoneList,
  kept: Pick<FilterResult, 'hasAt'> | null,
): { previous: Milestone | null; next: Milestone | null } {
  const here = inOrder.indexOf(id);
  if (here < 0) return { previous: null, next: null };
  const nearest = (step: 1 | -1): Milestone | null => {
    let at = here + step;
    while (kept !== null && at >= 0 && at < inOrder.length && !kept.hasAt(at)) at += step;
    return inOrder.at(at) ?? null;
  };
  return { previous: nearest(-1), next: nearest(1) };
}
