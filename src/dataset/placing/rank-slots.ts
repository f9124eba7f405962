import { max } from 'd3';
import { depthFirst } from '../model/find-cycle';

/** For each milestone, by ordinal, those that come before it. A milestone with nothing before it may be absent. */
export type Order = ReadonlyMap<number, ReadonlySet<number>>;

export interface Ranking {
  /** How many equal slots there are, at least one. */
  readonly count: number;
  /** The first slot that the order allows, and the one after the last. */
  slot(ordinal: number): { from: number; to: number };
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Slots from the longest chains of predecessors and of followers. A milestone without an order may take any slot. `after`
 * is `before` inverted.
 */
export function rank(ordinals: readonly number[], before: Order, after: Order): Ranking {
  const members = new Set(ordinals);
  const among = (set: ReadonlySet<number> = NONE): readonly number[] =>
    [...set].filter((ordinal) => members.has(ordinal));
  const step = (length: number): number => length + 1;
  const none = (): number => 0;
  const ahead = longest(ordinals, (ordinal) => among(before.get(ordinal)), none, step);
  const behind = longest(ordinals, (ordinal) => among(after.get(ordinal)), none, step);
  const count = 1 + (max(ordinals, ahead) ?? 0);
  // In a cycle the two chains can overlap; then every slot is allowed.
  return {
    count,
    slot: (ordinal) => {
      const [from, to] = [ahead(ordinal), count - behind(ordinal)];
      return from < to ? { from, to } : { from: 0, to: count };
    },
  };
}

/**
 * The largest value on any chain that leads from a milestone along `next`, where each link applies `step`. A cycle is cut
 * where it closes.
 */
export function longest(
  ordinals: readonly number[],
  next: (ordinal: number) => readonly number[],
  own: (ordinal: number) => number,
  step: (value: number) => number = (value) => value,
): (ordinal: number) => number {
  const known = new Map<number, number>();
  depthFirst(ordinals, next, (ordinal) => {
    const values = next(ordinal).map((other) => step(known.get(other) ?? own(other)));
    known.set(ordinal, max([own(ordinal), ...values]) ?? 0);
  });
  return (ordinal) => known.get(ordinal) ?? 0;
}
