import { rollup } from 'd3';

/**
 * Calls `leave` for each node, after all nodes that it leads to. A cycle is cut where it closes; returns the nodes of the
 * first one, in order, or `null`. Linear, and without recursion: a chain may be as long as the dataset.
 */
export function depthFirst<T>(
  roots: Iterable<T>,
  nextOf: (node: T) => Iterable<T>,
  leave: (node: T) => void = () => {},
): T[] | null {
  let cycle: T[] | null = null;
  const path: { readonly node: T; readonly next: Iterator<T> }[] = [];
  const isOpen = new Map<T, boolean>();
  const enter = (node: T): void => {
    isOpen.set(node, true);
    path.push({ node, next: nextOf(node)[Symbol.iterator]() });
  };
  for (const root of roots) {
    if (!isOpen.has(root)) enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { done, value } = top.next.next();
      if (done) {
        path.pop();
        isOpen.set(top.node, false);
        leave(top.node);
      } else if (!isOpen.has(value)) enter(value);
      else if (isOpen.get(value)) {
        cycle ??= path.slice(path.findIndex(({ node }) => node === value)).map(({ node }) => node);
      }
    }
  }
  return cycle;
}

/** One cycle of a directed graph, as the nodes on it in order, or `null`. Nodes that lead nowhere may be absent. */
export function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  return depthFirst(next.keys(), (id) => next.get(id) ?? []);
}

interface Ordered {
  readonly id: string;
  readonly partOf?: string | undefined;
  readonly foldInto?: string | undefined;
  readonly when: { readonly after: readonly string[]; readonly before: readonly string[] };
}

/** Ids of milestones of which one comes before the other: `before` of the earlier or `after` of the later one says so. */
export function orderPairs(milestones: readonly Ordered[]): (readonly [earlier: string, later: string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const { id, when } of milestones) {
    for (const earlier of when.after) pairs.push([earlier, id]);
    for (const later of when.before) pairs.push([id, later]);
  }
  return pairs;
}

/** The milestones that follow each, by its id. */
export function followersOf(milestones: readonly Ordered[]): Map<string, string[]> {
  return rollup(
    orderPairs(milestones),
    (pairs) => pairs.map(([, later]) => later),
    ([earlier]) => earlier,
  );
}

/** From each milestone that is part of another or folded into it to that one. */
export function wholesOf(milestones: readonly Ordered[]): Map<string, string[]> {
  return new Map(
    milestones.flatMap(({ id, partOf, foldInto }) => {
      const whole = partOf ?? foldInto;
      return whole === undefined ? [] : [[id, [whole]]];
    }),
  );
}
