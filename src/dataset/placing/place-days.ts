import { DAY_PARTS, spanOfDayPart } from '../../time/day-part';
import { type Instant, instant } from '../../time/instant';
import { type Links, linked } from '../model/links';
import { FLAG, type MilestoneColumns } from '../model/milestone-columns';
import { inverted, longest, type Ranking, rank } from './rank-slots';

/** What is known inside a day, by place in reading order. */
export interface InDay {
  /** Midnight of the day it is dated to, where that is all there is; else NaN. */
  readonly day: Float64Array;
  /** 0 for none, else one more than its index in `DAY_PARTS`. */
  readonly part: Uint8Array;
  readonly earlier: Links;
}

/**
 * Inside one day, the order that the text gives: milestones of a part of the day share it in their known order, evenly;
 * one that is only known to lie between two others reaches from the one to the other; parts of a milestone (`partOf`)
 * lie inside its place, side by side where one track has several. Only what has an order or a part of the day is moved.
 * Writes into `columns`. A day may hold thousands: everything here is as long as the day, never as its square.
 */
export function placeDays(columns: MilestoneColumns, inDay: InDay): void {
  const days = new Map<number, number[]>();
  inDay.day.forEach((day, place) => {
    if (Number.isNaN(day)) return;
    const members = days.get(day);
    if (members) members.push(place);
    else days.set(day, [place]);
  });
  for (const [day, members] of days) new Day(instant(day), members, columns, inDay).place();
}

/** First and last part of the day, as indexes into `DAY_PARTS`, in which something may lie. */
interface Reach {
  readonly first: number;
  readonly last: number;
}

const LAST = DAY_PARTS.length - 1;

class Day {
  private readonly start: Instant;
  private readonly members: readonly number[];
  private readonly columns: MilestoneColumns;
  private readonly inDay: InDay;
  /** Inside whose place each one lies. */
  private readonly containers = new Map<number, number>();
  /** Neighbours in the order, among those that lie in the same container and are statements alike. */
  private readonly before = new Map<number, Set<number>>();
  private readonly after: Map<number, Set<number>>;

  constructor(start: Instant, members: readonly number[], columns: MilestoneColumns, inDay: InDay) {
    this.start = start;
    this.members = members;
    this.columns = columns;
    this.inDay = inDay;
    this.findContainers();
    this.liftOrders();
    this.after = inverted(this.before);
  }

  place(): void {
    const inside = new Map<number, number[]>();
    const top: number[] = [];
    for (const place of this.members) {
      const container = this.containers.get(place);
      const group = container === undefined ? top : (inside.get(container) ?? []);
      if (container !== undefined) inside.set(container, group);
      group.push(place);
    }
    // Statements have an order of their own: they do not crowd what happened.
    const settled = [this.settleTop(top, false), this.settleTop(top, true)];
    for (let group = settled.pop(); group; group = settled.pop()) {
      for (const place of group) {
        const parts = inside.get(place);
        if (parts) settled.push(this.settleParts(place, parts, false), this.settleParts(place, parts, true));
      }
    }
  }

  private isStatement(place: number): boolean {
    return ((this.columns.flags[place] ?? 0) & FLAG.statement) !== 0;
  }

  /** A part of the day, as an index into `DAY_PARTS`. */
  private partOf(place: number): number | undefined {
    const part = this.inDay.part[place] ?? 0;
    return part === 0 ? undefined : part - 1;
  }

  /**
   * Its parent of the same day, if that is known to a part of the day, the child says nothing else, and neither is said
   * to come before the other.
   */
  private findContainers(): void {
    const { day, part, earlier } = this.inDay;
    for (const place of this.members) {
      const parent = this.columns.parent[place] ?? -1;
      if (parent < 0 || day[parent] !== this.start || (part[parent] ?? 0) === 0) continue;
      if ((part[place] ?? 0) !== 0 && part[place] !== part[parent]) continue;
      if (linked(earlier, place).includes(parent) || linked(earlier, parent).includes(place)) continue;
      if (!this.chainOf(parent).includes(place)) this.containers.set(place, parent);
    }
  }

  /** From the place out to what nothing contains. */
  private chainOf(place: number): number[] {
    const chain = [place];
    for (let at = this.containers.get(place); at !== undefined; at = this.containers.get(at)) chain.push(at);
    return chain;
  }

  /** Orders of what is inside a milestone hold for the milestone, as seen from outside it. */
  private liftOrders(): void {
    for (const later of this.members) {
      for (const earlier of linked(this.inDay.earlier, later)) {
        if (this.inDay.day[earlier] !== this.start) continue;
        const [a, b] = [this.chainOf(earlier), this.chainOf(later)];
        while (a.length > 0 && a.at(-1) === b.at(-1)) {
          a.pop();
          b.pop();
        }
        const [first, second] = [a.at(-1), b.at(-1)];
        if (first === undefined || second === undefined) continue;
        if (this.isStatement(first) !== this.isStatement(second)) continue;
        const known = this.before.get(second);
        if (known) known.add(first);
        else this.before.set(second, new Set([first]));
      }
    }
  }

  private settle(place: number, start: number, end: number): void {
    this.columns.start[place] = start;
    this.columns.end[place] = end;
    this.columns.flags[place] = (this.columns.flags[place] ?? 0) | FLAG.placed;
  }

  private settleTop(top: readonly number[], statements: boolean): number[] {
    const placed = top.filter(
      (place) =>
        this.isStatement(place) === statements &&
        (this.partOf(place) !== undefined || this.before.has(place) || this.after.has(place)),
    );
    const reachOf = this.reaches(placed);
    const slots = DAY_PARTS.map((_, part) => {
      const here = placed.filter((place) => reachOf(place).first <= part && part <= reachOf(place).last);
      return rank(here, this.before, this.after);
    });
    for (const place of placed) {
      const { first, last } = reachOf(place);
      this.settle(
        place,
        this.edge(first, slots[first], place, 'from'),
        this.edge(last, slots[last], place, 'to'),
      );
    }
    return placed;
  }

  private edge(part: number, ranking: Ranking | undefined, place: number, side: 'from' | 'to'): number {
    const { start, end } = spanOfDayPart(this.start, DAY_PARTS[part] ?? 'morning');
    if (!ranking) return side === 'from' ? start : end;
    return start + ((end - start) * ranking.slot(place)[side]) / ranking.count;
  }

  private settleParts(whole: number, all: readonly number[], statements: boolean): number[] {
    const { start, end, track } = this.columns;
    const [from, to] = [start[whole] ?? 0, end[whole] ?? 0];
    const parts = all.filter((place) => this.isStatement(place) === statements);
    const { slot, count } = rank(parts, this.before, this.after);
    for (const alike of sharingSlots(parts, slot, (place) => track[place] ?? 0)) {
      alike.members.forEach((part, i) => {
        // What is told of one parent without an order is spread in the order of telling: dashed, so not a claim.
        const size = (alike.to - alike.from) / alike.members.length;
        const at = (slots: number): number => from + ((to - from) * slots) / count;
        this.settle(part, at(alike.from + i * size), at(alike.from + (i + 1) * size));
      });
    }
    return parts;
  }

  /** Parts of the day each may lie in: its own, or from those of what precedes it to those of what follows it. */
  private reaches(group: readonly number[]): (place: number) => Reach {
    const next = (order: ReadonlyMap<number, ReadonlySet<number>>) => (place: number) => [
      ...(order.get(place) ?? []),
    ];
    const first = longest(group, next(this.before), (place) => this.partOf(place) ?? 0);
    const back = longest(group, next(this.after), (place) => LAST - (this.partOf(place) ?? LAST));
    return (place) => {
      const said = this.partOf(place);
      const from = said ?? first(place);
      return { first: from, last: said ?? Math.max(LAST - back(place), from) };
    };
  }
}

interface Alike {
  readonly from: number;
  readonly to: number;
  readonly members: number[];
}

/** Milestones of one track that would lie on top of one another. */
function sharingSlots(
  parts: readonly number[],
  slot: Ranking['slot'],
  track: (place: number) => number,
): Iterable<Alike> {
  const groups = new Map<string, Alike>();
  for (const part of parts) {
    const { from, to } = slot(part);
    const key = `${track(part)} ${from} ${to}`;
    const group = groups.get(key);
    if (group) group.members.push(part);
    else groups.set(key, { from, to, members: [part] });
  }
  return groups.values();
}
