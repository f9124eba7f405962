import type { TimeSpan } from '../geometry/base-scale';
import type { DrawnMilestone } from './drawn-milestone';

const HOUR_MS = 3_600_000;

/**
 * The view in which the members of a cluster part: from the first to the last beginning or end that tells two of them
 * apart, with a little air. Long spans among them count by their near end: the whole of thirty years parts nobody.
 */
export function partingView(members: readonly DrawnMilestone[], extent: TimeSpan): TimeSpan {
  const shortest = Math.min(...members.map((d) => d.end - d.start));
  const near = members.filter((d) => d.end - d.start <= shortest * 8);
  const start = Math.min(...near.map((d) => d.start));
  const end = Math.max(...near.map((d) => d.end));
  const air = Math.max((end - start) * 0.04, (HOUR_MS - (end - start)) / 2);
  return { start: Math.max(start - air, extent.start), end: Math.min(end + air, extent.end) };
}
