/** Where each node leads; as much of a `Map` as is needed. */
export interface Edges<Node> {
  keys(): Iterable<Node>;
  has(node: Node): boolean;
  get(node: Node): ArrayLike<Node> | undefined;
}

/**
 * One cycle of a directed graph, as the nodes on it in order, or `null`. A node without edges of its own may be absent.
 * Linear, and without recursion: a foreign dataset may hold a chain of a hundred thousand.
 */
export function findCycle<Node>(next: Edges<Node>): Node[] | null {
  const done = new Set<Node>();
  const path: Node[] = [];
  const onPath = new Set<Node>();
  for (const root of next.keys()) {
    if (done.has(root)) continue;
    const waiting: { id: Node; at: number }[] = [{ id: root, at: 0 }];
    path.push(root);
    onPath.add(root);
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      const id = next.get(top.id)?.[top.at];
      top.at += 1;
      if (id === undefined) {
        waiting.pop();
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(id)) {
        return path.slice(path.indexOf(id));
      } else if (next.has(id) && !done.has(id)) {
        waiting.push({ id, at: 0 });
        path.push(id);
        onPath.add(id);
      }
    }
  }
  return null;
}

interface Ordered {
  readonly id: string;
  readonly partOf?: string | undefined;
  readonly when: { readonly after: readonly string[]; readonly before: readonly string[] };
}

/** The milestones known to follow each, by its id: told by `before` of the one, or by `after` of the other. */
export function followersOf(milestones: readonly Ordered[]): Map<string, string[]> {
  const followers = new Map<string, string[]>();
  const add = (earlier: string, later: string): void => {
    const known = followers.get(earlier);
    if (known) known.push(later);
    else followers.set(earlier, [later]);
  };
  for (const { id, when } of milestones) {
    for (const earlier of when.after) add(earlier, id);
    for (const later of when.before) add(id, later);
  }
  return followers;
}

/** From each milestone that is part of another to that one. */
export function wholesOf(milestones: readonly Ordered[]): Map<string, string[]> {
  const wholes = new Map<string, string[]>();
  for (const { id, partOf } of milestones) {
    if (partOf !== undefined) wholes.set(id, [partOf]);
  }
  return wholes;
}
