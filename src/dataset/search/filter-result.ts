import type { MilestoneList } from '../model/milestone-list';

/** The milestones that a filter keeps. */
export interface FilterResult {
  readonly size: number;
  has(id: string): boolean;
  hasAt(ordinal: number): boolean;
  /** Rising. */
  readonly ordinals: Uint32Array;
}

/** @param ordinals rising. They are spread into one bit per milestone, since a frame asks about thousands. */
export function filterResultOf(ordinals: Uint32Array, milestones: MilestoneList): FilterResult {
  const bits = new Uint8Array((milestones.length + 7) >> 3);
  for (const ordinal of ordinals) bits[ordinal >> 3] = (bits[ordinal >> 3] ?? 0) | (1 << (ordinal & 7));
  const hasAt = (ordinal: number): boolean => (((bits[ordinal >> 3] ?? 0) >> (ordinal & 7)) & 1) === 1;
  return {
    size: ordinals.length,
    ordinals,
    hasAt,
    has: (id) => {
      const ordinal = milestones.indexOf(id);
      return ordinal >= 0 && hasAt(ordinal);
    },
  };
}
