/** Ids that come before each id. */
export type Order = ReadonlyMap<string, ReadonlySet<string>>;

export interface Ranking {
  /** Number of equal slots, at least one. */
  readonly count: number;
  /** First slot the order allows, and the one after the last it allows. */
  slot(id: string): { from: number; to: number };
}

/** Slots by the longest chains ahead of and behind each id: what has no order among them keeps them all. */
export function rank(ids: readonly string[], order: Order): Ranking {
  const members = new Set(ids);
  const among = (set: ReadonlySet<string> | undefined) =>
    new Set([...(set ?? [])].filter((id) => members.has(id)));
  const after = inverted(order);
  const step = (length: number): number => length + 1;
  const ahead = longest(
    ids,
    (id) => among(order.get(id)),
    () => 0,
    step,
  );
  const behind = longest(
    ids,
    (id) => among(after.get(id)),
    () => 0,
    step,
  );
  const count = 1 + Math.max(0, ...ids.map(ahead));
  // In a cycle the two chains may overtake each other: then every slot is open.
  return {
    count,
    slot: (id) => {
      const [from, to] = [ahead(id), count - behind(id)];
      return from < to ? { from, to } : { from: 0, to: count };
    },
  };
}

/** Ids that follow each id. */
export function inverted(order: Order): Map<string, Set<string>> {
  const after = new Map<string, Set<string>>();
  for (const [id, earlier] of order) {
    for (const other of earlier) after.set(other, (after.get(other) ?? new Set()).add(id));
  }
  return after;
}

/**
 * The largest value found on any chain of `next`, each link passing through `step`. A cycle, refused by the pipeline
 * but possible in a foreign file, is cut where it closes.
 */
export function longest(
  ids: readonly string[],
  next: (id: string) => ReadonlySet<string>,
  own: (id: string) => number,
  step: (value: number) => number = (value) => value,
): (id: string) => number {
  const known = new Map<string, number>();
  const open = new Set<string>();
  const visit = (id: string): number => {
    const value = known.get(id);
    if (value !== undefined || open.has(id)) return value ?? own(id);
    open.add(id);
    const most = Math.max(own(id), ...[...next(id)].map((other) => step(visit(other))));
    open.delete(id);
    known.set(id, most);
    return most;
  };
  for (const id of ids) visit(id);
  return (id) => known.get(id) ?? 0;
}
