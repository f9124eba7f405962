import type { Milestone } from './schema';

/**
 * Milestones in reading order. A large dataset reads each from its bytes when it is asked for, so ask for few: questions
 * about all of them are answered by the numbers of `index.columns`.
 */
export interface MilestoneList extends Iterable<Milestone> {
  readonly length: number;
  /** `undefined` outside the list, on both sides. */
  at(ordinal: number): Milestone | undefined;
  /** Its ordinal; -1 for an unknown id. */
  indexOf(id: string): number;
}

/** The part of a `Map` that needs no list of all values. */
export interface LookUp<T> {
  readonly size: number;
  has(key: string): boolean;
  get(key: string): T | undefined;
}

/** A list of milestones that are all in memory. */
export function listOf(milestones: readonly Milestone[]): MilestoneList {
  const ordinals = new Map(milestones.map(({ id }, i) => [id, i]));
  return {
    length: milestones.length,
    at: (ordinal) => milestones[ordinal],
    indexOf: (id) => ordinals.get(id) ?? -1,
    [Symbol.iterator]: () => milestones.values(),
  };
}

export function byMilestoneId(list: MilestoneList): LookUp<Milestone> {
  return {
    size: list.length,
    has: (id) => list.indexOf(id) >= 0,
    get: (id) => list.at(list.indexOf(id)),
  };
}
