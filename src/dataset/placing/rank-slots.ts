/** Places of what comes before each place; the sets of what has nothing before it may be absent. */
export type Order = ReadonlyMap<number, ReadonlySet<number>>;

export interface Ranking {
  /** Number of equal slots, at least one. */
  readonly count: number;
  /** First slot the order allows, and the one after the last it allows. */
  slot(place: number): { from: number; to: number };
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Slots by the longest chains ahead of and behind each place: what has no order among them keeps them all. `after` is
 * `before` inverted.
 */
export function rank(places: readonly number[], before: Order, after: Order): Ranking {
  const members = new Set(places);
  const among = (set: ReadonlySet<number> = NONE): readonly number[] =>
    [...set].filter((place) => members.has(place));
  const step = (length: number): number => length + 1;
  const none = (): number => 0;
  const ahead = longest(places, (place) => among(before.get(place)), none, step);
  const behind = longest(places, (place) => among(after.get(place)), none, step);
  const count = 1 + places.reduce((most, place) => Math.max(most, ahead(place)), 0);
  // In a cycle the two chains may overtake each other: then every slot is open.
  return {
    count,
    slot: (place) => {
      const [from, to] = [ahead(place), count - behind(place)];
      return from < to ? { from, to } : { from: 0, to: count };
    },
  };
}

/** Places that follow each place. */
export function inverted(order: Order): Map<number, Set<number>> {
  const after = new Map<number, Set<number>>();
  for (const [place, earlier] of order) {
    for (const other of earlier) {
      const later = after.get(other);
      if (later) later.add(place);
      else after.set(other, new Set([place]));
    }
  }
  return after;
}

interface Visit {
  readonly place: number;
  readonly next: readonly number[];
  at: number;
  most: number;
}

/**
 * The largest value found on any chain of `next`, each link passing through `step`. A cycle is cut where it closes.
 * Without recursion: a chain may be as long as a dataset.
 */
export function longest(
  places: readonly number[],
  next: (place: number) => readonly number[],
  own: (place: number) => number,
  step: (value: number) => number = (value) => value,
): (place: number) => number {
  const known = new Map<number, number>();
  const open = new Set<number>();
  const stack: Visit[] = [];
  const enter = (place: number): void => {
    open.add(place);
    stack.push({ place, next: next(place), at: 0, most: own(place) });
  };
  for (const root of places) {
    if (!known.has(root)) enter(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const other = top.next[top.at];
      const value =
        other === undefined ? undefined : (known.get(other) ?? (open.has(other) ? own(other) : undefined));
      if (other !== undefined && value === undefined) enter(other);
      else if (value !== undefined) {
        top.most = Math.max(top.most, step(value));
        top.at += 1;
      } else {
        known.set(top.place, top.most);
        open.delete(top.place);
        stack.pop();
      }
    }
  }
  return (place) => known.get(place) ?? 0;
}
