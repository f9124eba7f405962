import type { MilestoneList } from '../model/milestone-list';

/** The milestones that a filter keeps. */
export interface FilterResult {
  readonly size: number;
  has(id: string): boolean;
  hasAt(ordinal: number): boolean;
  /** Rising. */
  readonly ordinals: Uint32Array;
}

/** @param ordinals rising. They are spread into one byte per milestone, since a frame asks about thousands. */
export function filterResultOf(ordinals: Uint32Array, milestones: MilestoneList): FilterResult {
  const kept = new Uint8Array(milestones.length);
  for (const ordinal of ordinals) kept[ordinal] = 1;
  const hasAt = (ordinal: number): boolean => kept[ordinal] === 1;
  return { size: ordinals.length, ordinals, hasAt, has: (id) => hasAt(milestones.indexOf(id)) };
}
