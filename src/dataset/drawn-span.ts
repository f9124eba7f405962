import { DAY_PARTS, spanOfDayPart } from '../time/day-part';
import { parseEdtf, spanOfEdtf } from '../time/edtf';
import { type Instant, instant } from '../time/instant';
import type { DatasetIndex } from './dataset-index';
import type { LookUp } from './milestone-list';
import { predecessorsOf, spanOf } from './order';
import { inverted, longest, type Order, type Ranking, rank } from './rank-slots';
import type { Milestone } from './schema';

/** Where a milestone is drawn. `null` ends are open; both `null` is undated. */
export interface DrawnSpan {
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** The place inside the bounds is ours, or the source is not sure: drawn dashed. */
  readonly approximate: boolean;
  /** The place inside the bounds is ours. */
  readonly placed: boolean;
}

const drawn = new WeakMap<DatasetIndex, LookUp<DrawnSpan>>();

/**
 * The bounds of each milestone, and inside one day the order that the text gives: milestones of a part of the day
 * share it in their known order, evenly; one that is only known to lie between two others reaches from the one to the
 * other; parts of a milestone (`partOf`) lie inside its place, side by side where one track has several. Only what has an order or a part of the day is moved.
 */
export function drawnSpans(index: DatasetIndex): LookUp<DrawnSpan> {
  const known = drawn.get(index);
  if (known) return known;
  const spans = new Map<string, DrawnSpan>();
  for (const m of index.milestones)
    spans.set(m.id, { ...spanOf(m), approximate: isDoubtful(m), placed: false });
  for (const [dayStart, members] of byDay(index)) placeDay(dayStart, members, spans);
  drawn.set(index, spans);
  return spans;
}

function isDoubtful({ when }: Milestone): boolean {
  return when.basis === 'inferred' || /[~?%]/.test(when.edtf ?? '');
}

/** Milestones dated to a day, and no closer than a part of it, by the start of that day. */
function byDay(index: DatasetIndex): Map<Instant, Milestone[]> {
  const days = new Map<Instant, Milestone[]>();
  for (const milestone of index.milestones) {
    const value = milestone.when.edtf === null ? null : parseEdtf(milestone.when.edtf);
    if (value?.kind !== 'date' || value.date.precision !== 'day') continue;
    const { start } = spanOfEdtf(value, index.zone);
    if (start === null) continue;
    const day = days.get(start);
    if (day) day.push(milestone);
    else days.set(start, [milestone]);
  }
  return days;
}

/** First and last part of the day, as indexes into `DAY_PARTS`, in which something may lie. */
interface Reach {
  readonly first: number;
  readonly last: number;
}

function placeDay(dayStart: Instant, members: readonly Milestone[], spans: Map<string, DrawnSpan>): void {
  const before = predecessorsOf(members);
  const parentOf = containersOf(members, before);
  const childrenOf = (parent: string | null, statements: boolean): Milestone[] =>
    members.filter((m) => (parentOf.get(m.id) ?? null) === parent && (m.kind === 'statement') === statements);

  const settle = (m: Milestone, start: number, end: number): void => {
    spans.set(m.id, { start: instant(start), end: instant(end), approximate: true, placed: true });
    // Statements have an order of their own: they do not crowd what happened.
    for (const statements of [false, true]) {
      const parts = childrenOf(m.id, statements);
      const order = liftedOrders(parts, before, parentOf);
      const { slot, count } = rank(idsOf(parts), order);
      for (const alike of sharingSlots(parts, (part) => slot(part.id))) {
        alike.members.forEach((part, i) => {
          // What is told of one parent without an order is spread in the order of telling: dashed, so not a claim.
          const size = (alike.to - alike.from) / alike.members.length;
          const at = (slots: number): number => start + ((end - start) * slots) / count;
          settle(part, at(alike.from + i * size), at(alike.from + (i + 1) * size));
        });
      }
    }
  };

  for (const statements of [false, true]) {
    const top = childrenOf(null, statements);
    const order = liftedOrders(top, before, parentOf);
    const placed = top.filter((m) => m.when.dayPart !== undefined || isOrdered(m.id, order));
    const reach = reaches(placed, order);
    const slots = DAY_PARTS.map((_, part) =>
      rank(idsOf(placed.filter((m) => within(part, reach.get(m.id)))), order),
    );
    for (const m of placed) {
      const { first, last } = reach.get(m.id) ?? { first: 0, last: DAY_PARTS.length - 1 };
      settle(
        m,
        edge(dayStart, first, slots[first], m.id, 'from'),
        edge(dayStart, last, slots[last], m.id, 'to'),
      );
    }
  }
}

function idsOf(milestones: readonly Milestone[]): string[] {
  return milestones.map((m) => m.id);
}

interface Alike {
  readonly from: number;
  readonly to: number;
  readonly members: Milestone[];
}

/** Milestones of one track that would lie on top of one another. */
function sharingSlots(
  parts: readonly Milestone[],
  slot: (part: Milestone) => { from: number; to: number },
): Alike[] {
  const groups = new Map<string, Alike>();
  for (const part of parts) {
    const { from, to } = slot(part);
    const key = `${part.track} ${from} ${to}`;
    const group = groups.get(key);
    if (group) group.members.push(part);
    else groups.set(key, { from, to, members: [part] });
  }
  return [...groups.values()];
}

function within(part: number, reach: Reach | undefined): boolean {
  return reach !== undefined && reach.first <= part && part <= reach.last;
}

function edge(
  dayStart: Instant,
  part: number,
  ranking: Ranking | undefined,
  id: string,
  side: 'from' | 'to',
): number {
  const { start, end } = spanOfDayPart(dayStart, DAY_PARTS[part] ?? 'morning');
  if (!ranking) return side === 'from' ? start : end;
  return start + ((end - start) * ranking.slot(id)[side]) / ranking.count;
}

/**
 * The milestone inside whose place each one lies: its parent of the same day, if that is known to a part of the day,
 * the child says nothing else, and neither is said to come before the other.
 */
function containersOf(members: readonly Milestone[], before: Order): Map<string, string> {
  const byId = new Map(members.map((m) => [m.id, m]));
  const containers = new Map<string, string>();
  for (const m of members) {
    const parent = m.partOf === undefined ? undefined : byId.get(m.partOf);
    if (!parent || parent.when.dayPart === undefined) continue;
    if (m.when.dayPart !== undefined && m.when.dayPart !== parent.when.dayPart) continue;
    if (before.get(m.id)?.has(parent.id) || before.get(parent.id)?.has(m.id)) continue;
    if (!climbsTo(parent.id, m.id, containers)) containers.set(m.id, parent.id);
  }
  return containers;
}

function climbsTo(from: string, target: string, containers: ReadonlyMap<string, string>): boolean {
  for (let id: string | undefined = from; id !== undefined; id = containers.get(id))
    if (id === target) return true;
  return false;
}

/** Orders of what is inside a milestone hold for the milestone, as seen from outside it. */
function liftedOrders(
  group: readonly Milestone[],
  before: Order,
  parentOf: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const ids = new Set(group.map((m) => m.id));
  const lift = (id: string): string | null => {
    for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) if (ids.has(at)) return at;
    return null;
  };
  const lifted = new Map<string, Set<string>>(group.map((m) => [m.id, new Set()]));
  for (const [id, earlier] of before) {
    const later = lift(id);
    if (later === null) continue;
    for (const other of earlier) {
      const first = lift(other);
      if (first !== null && first !== later) lifted.get(later)?.add(first);
    }
  }
  return lifted;
}

function isOrdered(id: string, order: Order): boolean {
  return (order.get(id)?.size ?? 0) > 0 || [...order.values()].some((earlier) => earlier.has(id));
}

/** Parts of the day each may lie in: its own, or from those of what precedes it to those of what follows it. */
function reaches(group: readonly Milestone[], order: Order): Map<string, Reach> {
  const own = new Map(group.map((m) => [m.id, m.when.dayPart && DAY_PARTS.indexOf(m.when.dayPart)]));
  const ids = group.map((m) => m.id);
  const first = longest(
    ids,
    (id) => order.get(id) ?? new Set(),
    (id) => own.get(id) ?? 0,
  );
  const after = inverted(order);
  const top = DAY_PARTS.length - 1;
  const back = longest(
    ids,
    (id) => after.get(id) ?? new Set(),
    (id) => top - (own.get(id) ?? top),
  );
  return new Map(
    ids.map((id) => {
      const said = own.get(id);
      const from = said ?? first(id);
      return [id, { first: from, last: said ?? Math.max(top - back(id), from) }];
    }),
  );
}
