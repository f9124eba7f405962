import type { Milestone } from '../../dataset/schema';

/** The nearest kept milestones on both sides in reading order. `kept` null keeps all. */
export function neighboursOf(
  id: string,
  inOrder: readonly Milestone[],
  kept: ReadonlySet<string> | null,
): { previous: Milestone | null; next: Milestone | null } {
  const at = inOrder.findIndex((milestone) => milestone.id === id);
  if (at < 0) return { previous: null, next: null };
  const isKept = (milestone: Milestone): boolean => kept === null || kept.has(milestone.id);
  return {
    previous: inOrder.slice(0, at).findLast(isKept) ?? null,
    next: inOrder.slice(at + 1).find(isKept) ?? null,
  };
}
