import type { Milestone } from './schema';

/**
 * Milestones in reading order. Ask for few: a large dataset parses each from its bytes. Questions about all of them are
 * answered by the numbers of `index.columns`.
 */
export interface MilestoneList extends Iterable<Milestone> {
  readonly length: number;
  /** `undefined` outside the list, on both sides. */
  at(ordinal: number): Milestone | undefined;
  /** Its ordinal; -1 for an unknown id. */
  indexOf(id: string): number;
}

/** The part of a `Map` that needs no list of all values. */
export type LookUp<T, More extends 'has' | 'size' = never> = Pick<ReadonlyMap<string, T>, 'get' | More>;
