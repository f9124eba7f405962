/**
 * One cycle of a directed graph, as the nodes on it in order, or `null`. Nodes that lead nowhere may be absent. Linear, and
 * without recursion: a dataset from elsewhere may hold a chain of a hundred thousand.
 */
export function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const onPath = new Set<string>();
  for (const root of next.keys()) {
    if (done.has(root)) continue;
    const waiting: { id: string; at: number }[] = [{ id: root, at: 0 }];
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

/** The milestones that follow each, by its id: `before` of the earlier or `after` of the later one says so. */
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

/** From each part to the milestone that it is part of. */
export function wholesOf(milestones: readonly Ordered[]): Map<string, string[]> {
  const wholes = new Map<string, string[]>();
  for (const { id, partOf } of milestones) {
    if (partOf !== undefined) wholes.set(id, [partOf]);
  }
  return wholes;
}
