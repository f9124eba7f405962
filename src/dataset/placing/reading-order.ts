import { statedSpan } from '../model/bounds';
import { type Links, linked, linksOf, type Pair } from '../model/links';
import type { Milestone } from '../model/schema';

/** The bounds of a milestone as numbers: infinite where an end is open, `NaN` in both if it is undated. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

export function boundsInMs(milestone: Milestone): Bounds {
  const { start, end } = statedSpan(milestone);
  if (start === null && end === null) return { start: Number.NaN, end: Number.NaN };
  return { start: start ?? -Infinity, end: end ?? Infinity };
}

/** Which milestones come before which, by their indexes in the list; both `after` and `before` say so. */
export function orderPairs(
  milestones: readonly Milestone[],
  indexOf: (id: string) => number | undefined,
): { readonly earlier: number; readonly later: number }[] {
  return milestones
    .flatMap(({ when }, own) => [
      ...when.after.map((id) => ({ earlier: indexOf(id), later: own })),
      ...when.before.map((id) => ({ earlier: own, later: indexOf(id) })),
    ])
    .filter(
      (pair): pair is { earlier: number; later: number } =>
        pair.earlier !== undefined && pair.later !== undefined,
    );
}

/** The milestones as a reader meets them: see `readingOrder`. */
export function inReadingOrder(milestones: readonly Milestone[]): Milestone[] {
  const indexes = new Map(milestones.map(({ id }, i) => [id, i]));
  const pairs = orderPairs(milestones, (id) => indexes.get(id));
  const earlier = linksOf(
    milestones.length,
    pairs.map(({ earlier: from, later }): Pair => [later, from]),
  );
  return Array.from(readingOrder(milestones.map(boundsInMs), earlier)).flatMap((i) => milestones[i] ?? []);
}

/**
 * Sorts by the start, then by the end. A milestone without a start is sorted by its end, an undated one comes last. Equal
 * bounds keep the order of the file, unless one is stated to come before the other (`after`, `before`).
 * @param earlier for each milestone of the file, those stated to come before it.
 * @returns the index in the file of each place in reading order.
 */
export function readingOrder(bounds: readonly Bounds[], earlier: Links): Uint32Array {
  // The end of time stands for what is unknown, so that no comparison subtracts infinities.
  const to = Float64Array.from(bounds, ({ end }) => (Number.isNaN(end) ? Infinity : end));
  const from = Float64Array.from(bounds, ({ start }, i) => (start > -Infinity ? start : (to[i] ?? Infinity)));
  const sorted = Uint32Array.from(bounds.keys()).sort((a, b) => {
    const [fromA, fromB, toA, toB] = [from[a] ?? 0, from[b] ?? 0, to[a] ?? 0, to[b] ?? 0];
    if (fromA !== fromB) return fromA < fromB ? -1 : 1;
    if (toA !== toB) return toA < toB ? -1 : 1;
    return a - b;
  });
  return earlier.to.length === 0 ? sorted : keepStatedOrder(sorted, earlier);
}

interface Visit {
  readonly milestone: number;
  readonly earlier: readonly number[];
  next: number;
}

/**
 * A stable topological sort: walks the list and puts everything a milestone must follow directly ahead of it. A cycle,
 * which `checkDataset` refuses, is cut where it closes. No recursion: a chain may hold a hundred thousand milestones.
 */
function keepStatedOrder(sorted: Uint32Array, earlier: Links): Uint32Array {
  const rank = new Uint32Array(sorted.length);
  sorted.forEach((milestone, i) => (rank[milestone] = i));
  const seen = new Uint8Array(sorted.length);
  const out = new Uint32Array(sorted.length);
  let size = 0;
  const stack: Visit[] = [];
  const visit = (milestone: number): void => {
    if (seen[milestone] === 1) return;
    seen[milestone] = 1;
    const before = Array.from(linked(earlier, milestone)).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    stack.push({ milestone, earlier: before, next: 0 });
  };
  for (const milestone of sorted) {
    visit(milestone);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const wanted = top.earlier[top.next];
      top.next += 1;
      if (wanted !== undefined) visit(wanted);
      else {
        out[size] = top.milestone;
        size += 1;
        stack.pop();
      }
    }
  }
  return out;
}
