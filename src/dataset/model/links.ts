import type { LookUp, MilestoneList } from './milestone-list';
import type { Milestone } from './schema';

/** Ties between milestones by their places: those tied to `i` are `to[first[i]]` up to `to[first[i + 1]]`, rising. */
export interface Links {
  readonly first: Uint32Array;
  readonly to: Uint32Array;
}

/** `from[k]` is tied to `to[k]`. A tie that is told twice is one. */
export function linksOf(length: number, from: ArrayLike<number>, to: ArrayLike<number>): Links {
  // Twice by counting, first by `to`, then by `from`: each leaves what is equal in the order it came.
  const byTo = countingSort(length, to, (k) => k);
  const { first, sorted } = countingSort(length, from, (k) => byTo.sorted[k] ?? 0);
  const ends = new Uint32Array(length + 1);
  const out = new Uint32Array(sorted.length);
  let size = 0;
  for (let i = 0; i < length; i += 1) {
    let last = -1;
    for (let k = first[i] ?? 0; k < (first[i + 1] ?? 0); k += 1) {
      const other = to[sorted[k] ?? 0] ?? 0;
      if (other === last) continue;
      out[size] = other;
      size += 1;
      last = other;
    }
    ends[i + 1] = size;
  }
  return { first: ends, to: out.slice(0, size) };
}

/** Entries `entry(0)`, `entry(1)` … in the order of their keys, and where the entries of each key begin. */
function countingSort(length: number, keys: ArrayLike<number>, entry: (k: number) => number) {
  const first = new Uint32Array(length + 1);
  for (let k = 0; k < keys.length; k += 1) {
    const key = keys[k] ?? 0;
    first[key + 1] = (first[key + 1] ?? 0) + 1;
  }
  for (let i = 0; i < length; i += 1) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  const next = first.slice();
  const sorted = new Uint32Array(keys.length);
  for (let k = 0; k < keys.length; k += 1) {
    const e = entry(k);
    const key = keys[e] ?? 0;
    const at = next[key] ?? 0;
    sorted[at] = e;
    next[key] = at + 1;
  }
  return { first, sorted };
}

/** Places tied to `i`. */
export function linked({ first, to }: Links, i: number): Uint32Array {
  return to.subarray(first[i], first[i + 1]);
}

/** Milestones tied to one, by its id. */
export function lookUpLinks(list: MilestoneList, links: Links): LookUp<readonly Milestone[]> {
  const tiedTo = (id: string): Uint32Array => linked(links, list.indexOf(id));
  return {
    get size() {
      let size = 0;
      for (let i = 0; i < list.length; i += 1) if (links.first[i] !== links.first[i + 1]) size += 1;
      return size;
    },
    has: (id) => list.indexOf(id) >= 0 && tiedTo(id).length > 0,
    get: (id) => {
      if (list.indexOf(id) < 0) return undefined;
      const places = tiedTo(id);
      return places.length === 0 ? undefined : Array.from(places, (at) => list.at(at)).filter(isThere);
    },
  };
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
