import { ascending, permute, range } from 'd3';
import type { OpenSpan } from '../../time/span';
import { statedSpan } from '../model/bounds';
import { depthFirst, orderPairs } from '../model/find-cycle';
import { linked, linksOf, type Pair } from '../model/links';
import type { Milestone } from '../model/schema';

/** Which milestones come before which, by their places in a list. */
export function placePairs(milestones: readonly Milestone[], places: ReadonlyMap<string, number>): Pair[] {
  return orderPairs(milestones)
    .map((pair): Pair => [places.get(pair[0]) ?? -1, places.get(pair[1]) ?? -1])
    .filter(([earlier, later]) => earlier >= 0 && later >= 0);
}

/** The milestones as a reader meets them: see `readingOrder`. */
export function inReadingOrder(milestones: readonly Milestone[]): Milestone[] {
  const places = new Map(milestones.map(({ id }, i) => [id, i]));
  return permute(milestones, readingOrder(milestones.map(statedSpan), placePairs(milestones, places)));
}

/**
 * Sorts by the start, then by the end. A milestone without a start is sorted by its end, an undated one comes last. Equal
 * bounds keep the order of the file, unless one is stated to come before the other.
 * @param pairs places in the file of an earlier and a later milestone.
 * @returns the place in the file of each milestone in reading order.
 */
export function readingOrder(spans: readonly OpenSpan[], pairs: readonly Pair[]): number[] {
  // The end of time stands for what is unknown, so that no comparison subtracts infinities.
  const to = spans.map(({ end }) => end ?? Infinity);
  const from = spans.map(({ start }, i) => start ?? to[i]);
  const sorted = range(spans.length).sort((a, b) => ascending(from[a], from[b]) || ascending(to[a], to[b]));
  const ranks = inverse(sorted);
  const earlier = linksOf(
    sorted.length,
    pairs.map(([first, second]): Pair => [ranks[second] ?? 0, ranks[first] ?? 0]),
  );
  // A stable topological sort: whatever a milestone must follow goes directly ahead of it.
  const order: number[] = [];
  depthFirst(
    sorted.keys(),
    (rank) => linked(earlier, rank),
    (rank) => order.push(sorted[rank] ?? 0),
  );
  return order;
}

/** From each value of a permutation to its index. */
export function inverse(order: readonly number[]): Int32Array {
  const indexes = new Int32Array(order.length);
  order.forEach((value, i) => (indexes[value] = i));
  return indexes;
}
