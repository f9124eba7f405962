import { group, range, rollup } from 'd3';
import { DAY_PARTS, spanOfDayPart } from '../../time/day-part';
import { isDay, parseEdtf, spanOfEdtf } from '../../time/edtf';
import type { Instant } from '../../time/instant';
import type { Zone } from '../../time/zone';
import { type Links, linked, type Pair } from '../model/links';
import { FLAG, type MilestoneColumns } from '../model/milestone-columns';
import type { Milestone } from '../model/schema';
import { longest, type Order, rank } from './rank-slots';

/** What is known of the milestones, by ordinal. */
interface Placing {
  readonly milestones: readonly Milestone[];
  /** Their spans are written here. */
  readonly columns: MilestoneColumns;
  readonly earlier: Links;
}

/**
 * Places milestones within one day by the order that the text gives. Those of a part of the day share it evenly, in their
 * known order. One that is only known to come between two others reaches from the first to the second. Parts of a milestone
 * (`partOf`) lie inside its span, side by side if one track has several. A milestone with neither an order nor a part of the
 * day keeps its span. Linear in the size of a day, which may hold thousands.
 */
export function placeDays(placing: Placing, inZone: Zone): void {
  const { milestones, columns, earlier } = placing;
  const followed = new Set(earlier.to);
  const midnightOf = (ordinal: number): Instant | null => {
    const value = parseEdtf(milestones[ordinal]?.when.edtf ?? null);
    return isDay(value) ? spanOfEdtf(value, inZone).start : null;
  };
  // All others keep their spans.
  const members = range(columns.length).filter(
    (ordinal) =>
      milestones[ordinal]?.when.dayPart !== undefined ||
      columns.parent[ordinal] !== -1 ||
      followed.has(ordinal) ||
      linked(earlier, ordinal).length > 0,
  );
  for (const [midnight, ofDay] of group(members, midnightOf)) {
    if (midnight !== null) placeDay(midnight, ofDay, placing);
  }
}

const LAST = DAY_PARTS.length - 1;

const setOf = (end: 0 | 1) => (pairs: Pair[]) => new Set(pairs.map((pair) => pair[end]));

/** @param members ordinals of milestones whose dates say this day and no more. */
function placeDay(midnight: Instant, members: readonly number[], placing: Placing): void {
  const { start, end, track, flags } = placing.columns;
  const containers = containersOf(members, placing);
  const pairs = liftedPairs(members, containers, placing);
  const before: Order = rollup(pairs, setOf(0), ([, later]) => later);
  const after: Order = rollup(pairs, setOf(1), ([earlier]) => earlier);

  /** The stated part of the day, as an index into `DAY_PARTS`. */
  function statedPart(ordinal: number): number | undefined {
    const part = placing.milestones[ordinal]?.when.dayPart;
    return part && DAY_PARTS.indexOf(part);
  }

  function settle(ordinal: number, from: number, to: number): void {
    start[ordinal] = from;
    end[ordinal] = to;
    flags[ordinal] = (flags[ordinal] ?? 0) | FLAG.placed;
  }

  /** The first and the last part of the day in which each may lie: its own, or from its predecessors to its followers. */
  function reachesOf(ordinals: readonly number[]) {
    const next = (order: Order) => (ordinal: number) => [...(order.get(ordinal) ?? [])];
    const first = longest(ordinals, next(before), (ordinal) => statedPart(ordinal) ?? 0);
    const back = longest(ordinals, next(after), (ordinal) => LAST - (statedPart(ordinal) ?? LAST));
    return (ordinal: number): { readonly first: number; readonly last: number } => {
      const stated = statedPart(ordinal);
      const from = stated ?? first(ordinal);
      return { first: from, last: stated ?? Math.max(LAST - back(ordinal), from) };
    };
  }

  /** Places those outside all others that have a part of the day or an order, and returns them. */
  function settleTop(top: readonly number[]): number[] {
    const placed = top.filter(
      (ordinal) => statedPart(ordinal) !== undefined || before.has(ordinal) || after.has(ordinal),
    );
    const reachOf = reachesOf(placed);
    const edges = DAY_PARTS.map((name, part) => {
      const { start: from, end: to } = spanOfDayPart(midnight, name);
      const here = placed.filter((ordinal) => {
        const { first, last } = reachOf(ordinal);
        return first <= part && part <= last;
      });
      const { slot, count } = rank(here, before, after);
      return (ordinal: number, side: 'from' | 'to') => from + ((to - from) * slot(ordinal)[side]) / count;
    });
    for (const ordinal of placed) {
      const { first, last } = reachOf(ordinal);
      settle(ordinal, edges[first]?.(ordinal, 'from') ?? midnight, edges[last]?.(ordinal, 'to') ?? midnight);
    }
    return placed;
  }

  function settleParts(whole: number, parts: readonly number[]): void {
    const [from, to] = [start[whole] ?? 0, end[whole] ?? 0];
    const { slot, count } = rank(parts, before, after);
    const slotKey = (part: number): string => [track[part], slot(part).from, slot(part).to].join(' ');
    // Milestones of one track that would cover one another.
    for (const alike of group(parts, slotKey).values()) {
      alike.forEach((part, i) => {
        // Parts without an order are spread in the order of the file. They are drawn dashed, so this claims nothing.
        const { from: first, to: last } = slot(part);
        const size = (last - first) / alike.length;
        const at = (slots: number): number => from + ((to - from) * slots) / count;
        settle(part, at(first + i * size), at(first + (i + 1) * size));
      });
    }
  }

  // Statements are placed apart from the rest, so that they take no room from what happened.
  const inside = group(
    members,
    (ordinal) => containers.get(ordinal),
    (ordinal) => isStatement(ordinal, placing),
  );
  const settled = Array.from(inside.get(undefined)?.values() ?? [], settleTop);
  for (let placed = settled.pop(); placed; placed = settled.pop()) {
    for (const whole of placed) {
      for (const parts of inside.get(whole)?.values() ?? []) {
        settleParts(whole, parts);
        settled.push(parts);
      }
    }
  }
}

function isStatement(ordinal: number, { milestones }: Placing): boolean {
  return milestones[ordinal]?.kind === 'statement';
}

/**
 * The milestone inside whose span each one lies: its parent, if that has a part of this day, the milestone states no other
 * one, and neither is stated to come before the other.
 */
function containersOf(
  members: readonly number[],
  { milestones, columns, earlier }: Placing,
): Map<number, number> {
  const ofDay = new Set(members);
  const containers = new Map<number, number>();
  for (const ordinal of members) {
    const parent = columns.parent[ordinal] ?? -1;
    const [own, whole] = [ordinal, parent].map((at) => milestones[at]?.when.dayPart);
    if (!ofDay.has(parent) || whole === undefined || (own !== undefined && own !== whole)) continue;
    if (linked(earlier, ordinal).includes(parent) || linked(earlier, parent).includes(ordinal)) continue;
    if (!chainOf(parent, containers).includes(ordinal)) containers.set(ordinal, parent);
  }
  return containers;
}

/** The milestone, its container, the container of that, and so on. */
function chainOf(ordinal: number, containers: ReadonlyMap<number, number>): number[] {
  const chain = [ordinal];
  for (let at = containers.get(ordinal); at !== undefined; at = containers.get(at)) chain.push(at);
  return chain;
}

/**
 * Those that come before others of the same container; statements only before statements. An order between two
 * milestones holds for the outermost containers that they do not share.
 */
function liftedPairs(
  members: readonly number[],
  containers: ReadonlyMap<number, number>,
  placing: Placing,
): Pair[] {
  const ofDay = new Set(members);
  const pairs: Pair[] = [];
  for (const later of members) {
    for (const earlier of linked(placing.earlier, later)) {
      if (!ofDay.has(earlier)) continue;
      const [a, b] = [chainOf(earlier, containers), chainOf(later, containers)];
      while (a.length > 0 && a.at(-1) === b.at(-1)) {
        a.pop();
        b.pop();
      }
      const [first, second] = [a.at(-1), b.at(-1)];
      if (first === undefined || second === undefined) continue;
      if (isStatement(first, placing) === isStatement(second, placing)) pairs.push([first, second]);
    }
  }
  return pairs;
}
