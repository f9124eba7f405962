import type { Milestone } from './schema';

/**
 * Milestones in reading order, made when somebody asks for one: of a large dataset nobody may walk over all in one go,
 * and what is asked of all of them is asked of their numbers (`index.columns`) instead.
 */
export interface MilestoneList extends Iterable<Milestone> {
  readonly length: number;
  /** `undefined` outside the list, on both sides. */
  at(ordinal: number): Milestone | undefined;
  /** Its place in reading order; -1 for an id that is not there. */
  indexOf(id: string): number;
}

/** As much of a `Map` as can be answered without holding every value. */
export interface LookUp<T> {
  readonly size: number;
  has(key: string): boolean;
  get(key: string): T | undefined;
}

/** A list that is there as a whole. */
export function listOf(milestones: readonly Milestone[]): MilestoneList {
  const ordinals = new Map(milestones.map(({ id }, i) => [id, i]));
  return {
    length: milestones.length,
    at: (ordinal) => milestones[ordinal],
    indexOf: (id) => ordinals.get(id) ?? -1,
    [Symbol.iterator]: () => milestones.values(),
  };
}
