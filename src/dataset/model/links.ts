import { ascending, rollup } from 'd3';
import type { LookUp, MilestoneList } from './milestone-list';
import type { Milestone } from './schema';

/** Links between ordinals as two flat lists: `i` leads to `to[first[i]]` up to `to[first[i + 1]]`, rising. */
export interface Links {
  readonly first: Uint32Array;
  readonly to: Uint32Array;
}

export type Pair = readonly [from: number, to: number];

/** A pair that comes twice is one link. */
export function linksOf(length: number, pairs: readonly Pair[]): Links {
  const targets = rollup(
    pairs,
    (own) => [...new Set(own.map(([, to]) => to))].sort(ascending),
    ([from]) => from,
  );
  const first = new Uint32Array(length + 1);
  const to: number[] = [];
  for (let i = 0; i < length; i += 1) {
    for (const target of targets.get(i) ?? []) to.push(target);
    first[i + 1] = to.length;
  }
  return { first, to: Uint32Array.from(to) };
}

/** What `i` leads to. */
export function linked({ first, to }: Links, i: number): Uint32Array {
  return to.subarray(first[i], first[i + 1]);
}

/** The milestones that a milestone leads to, by its id. */
export function lookUpLinks(list: MilestoneList, links: Links): LookUp<readonly Milestone[]> {
  const ordinalsFrom = (id: string): Uint32Array => {
    const ordinal = list.indexOf(id);
    return ordinal < 0 ? links.to.subarray(0, 0) : linked(links, ordinal);
  };
  return {
    get size() {
      let size = 0;
      for (let i = 0; i < list.length; i += 1) if (links.first[i] !== links.first[i + 1]) size += 1;
      return size;
    },
    has: (id) => ordinalsFrom(id).length > 0,
    get: (id) => {
      const ordinals = ordinalsFrom(id);
      return ordinals.length === 0 ? undefined : Array.from(ordinals).flatMap((at) => list.at(at) ?? []);
    },
  };
}
