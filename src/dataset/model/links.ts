import { ascending, rollup } from 'd3';

/** Links between ordinals as two flat lists: `i` leads to `to[first[i]]` up to `to[first[i + 1]]`, rising. */
export interface Links {
  readonly first: Uint32Array;
  readonly to: Uint32Array;
}

export type Pair = readonly [from: number, to: number];

/** Duplicate pairs make one link. */
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
