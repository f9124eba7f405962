import { type Links, linked } from '../model/links';

/**
 * Reading order: earliest, then latest; what has no start is sorted by its end, what has neither comes last. Equal
 * bounds keep the order of the file, except that a stated order (`after`, `before`) is kept among them. Bounds are as
 * in `MilestoneColumns`; the answer is the place in the file of each place in reading order.
 */
export function readingOrder(start: Float64Array, end: Float64Array, earlier: Links): Uint32Array {
  const length = start.length;
  // Unstated: where nothing is known the end of time, so that a comparison never meets Infinity minus Infinity.
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    const [a, b] = [start[i] ?? Number.NaN, end[i] ?? Number.NaN];
    to[i] = Number.isNaN(b) ? Infinity : b;
    from[i] = Number.isNaN(a) || a === -Infinity ? (to[i] ?? Infinity) : a;
  }
  const sorted = Uint32Array.from({ length }, (_, i) => i).sort((a, b) => {
    const [fromA, fromB, toA, toB] = [from[a] ?? 0, from[b] ?? 0, to[a] ?? 0, to[b] ?? 0];
    if (fromA !== fromB) return fromA < fromB ? -1 : 1;
    if (toA !== toB) return toA < toB ? -1 : 1;
    return a - b;
  });
  return earlier.to.length === 0 ? sorted : keepStatedOrder(sorted, earlier);
}

interface Waiting {
  readonly place: number;
  readonly earlier: readonly number[];
  next: number;
}

/**
 * A stable topological pass: walks the list and emits whatever a milestone waits for just ahead of it. A cycle
 * (refused at the door) is broken where it is met. Without recursion: a foreign dataset may hold a chain of a hundred
 * thousand.
 */
function keepStatedOrder(sorted: Uint32Array, earlier: Links): Uint32Array {
  const rank = new Uint32Array(sorted.length);
  sorted.forEach((place, i) => (rank[place] = i));
  const met = new Uint8Array(sorted.length);
  const out = new Uint32Array(sorted.length);
  let size = 0;
  const stack: Waiting[] = [];
  const meet = (place: number): void => {
    if (met[place] === 1) return;
    met[place] = 1;
    const before = Array.from(linked(earlier, place)).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    stack.push({ place, earlier: before, next: 0 });
  };
  for (const place of sorted) {
    meet(place);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const wanted = top.earlier[top.next];
      top.next += 1;
      if (wanted !== undefined) meet(wanted);
      else {
        out[size] = top.place;
        size += 1;
        stack.pop();
      }
    }
  }
  return out;
}
