import type { DatasetIndex } from '../model/dataset-index';
import type { Milestone } from '../model/schema';

/** More than these nobody reads through, and walking over a million would keep the page from opening. */
const MOST = 2_000;

/** All milestones in reading order, to be told one by one; none where there are too many for that. */
export function walkedThrough(index: DatasetIndex): readonly Milestone[] {
  return isSmall(index) ? [...index.milestones] : [];
}

export function isSmall({ milestones }: DatasetIndex): boolean {
  return milestones.length <= MOST;
}
