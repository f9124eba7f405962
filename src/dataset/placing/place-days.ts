import { group, rollup } from 'd3';
import { DAY_PARTS, spanOfDayPart } from '../../time/day-part';
import { type Instant, instant } from '../../time/instant';
import { type Links, linked, type Pair } from '../model/links';
import { FLAG, type MilestoneColumns } from '../model/milestone-columns';
import { longest, type Order, type Ranking, rank } from './rank-slots';

/** What is known of the milestones, by ordinal. */
interface InDay {
  /** Their spans are written here. */
  readonly columns: MilestoneColumns;
  /** Midnight of the day that is all the date says; else `NaN`. */
  readonly day: Float64Array;
  /** 0 for no part of the day, else one more than its index in `DAY_PARTS`. */
  readonly part: Uint8Array;
  readonly earlier: Links;
}

/**
 * Places milestones within one day by the order that the text gives. Those of a part of the day share it evenly, in their
 * known order. One that is only known to come between two others reaches from the first to the second. Parts of a milestone
 * (`partOf`) lie inside its span, side by side if one track has several. A milestone with neither an order nor a part of the
 * day keeps its span. Linear in the size of a day, which may hold thousands.
 */
export function placeDays(inDay: InDay): void {
  const dated = Array.from(inDay.day.keys()).filter((ordinal) => !Number.isNaN(inDay.day[ordinal]));
  for (const [day, members] of group(dated, (ordinal) => inDay.day[ordinal] ?? 0))
    new Day(instant(day), members, inDay).place();
}

/** The first and the last part of the day in which a milestone may lie, as indexes into `DAY_PARTS`. */
interface Reach {
  readonly first: number;
  readonly last: number;
}

const LAST = DAY_PARTS.length - 1;

const setOf = (end: 0 | 1) => (pairs: Pair[]) => new Set(pairs.map((pair) => pair[end]));

class Day {
  private readonly start: Instant;
  private readonly members: readonly number[];
  private readonly inDay: InDay;
  /** The milestone inside whose span each one lies. */
  private readonly containers = new Map<number, number>();
  /** Those that come before each, among milestones of the same container; statements only among statements. */
  private readonly before: Order;
  /** Those that come after each, likewise. */
  private readonly after: Order;

  constructor(start: Instant, members: readonly number[], inDay: InDay) {
    this.start = start;
    this.members = members;
    this.inDay = inDay;
    this.findContainers();
    const pairs = this.liftedPairs();
    this.before = rollup(pairs, setOf(0), ([, later]) => later);
    this.after = rollup(pairs, setOf(1), ([earlier]) => earlier);
  }

  place(): void {
    // Statements are placed apart from the rest, so that they take no room from what happened.
    const inside = group(
      this.members,
      (ordinal) => this.containers.get(ordinal),
      (ordinal) => this.isStatement(ordinal),
    );
    const settled = Array.from(inside.get(undefined)?.values() ?? [], (top) => this.settleTop(top));
    for (let placed = settled.pop(); placed; placed = settled.pop()) {
      for (const whole of placed) {
        for (const parts of inside.get(whole)?.values() ?? []) {
          this.settleParts(whole, parts);
          settled.push(parts);
        }
      }
    }
  }

  private isStatement(ordinal: number): boolean {
    return ((this.inDay.columns.flags[ordinal] ?? 0) & FLAG.statement) !== 0;
  }

  /** The stated part of the day, as an index into `DAY_PARTS`. */
  private partOf(ordinal: number): number | undefined {
    const part = this.inDay.part[ordinal] ?? 0;
    return part === 0 ? undefined : part - 1;
  }

  /**
   * A milestone lies inside its parent if the parent has a part of this day, the milestone states no other one, and neither
   * is stated to come before the other.
   */
  private findContainers(): void {
    const { columns, day, part, earlier } = this.inDay;
    for (const ordinal of this.members) {
      const parent = columns.parent[ordinal] ?? -1;
      if (parent < 0 || day[parent] !== this.start || (part[parent] ?? 0) === 0) continue;
      if ((part[ordinal] ?? 0) !== 0 && part[ordinal] !== part[parent]) continue;
      if (linked(earlier, ordinal).includes(parent) || linked(earlier, parent).includes(ordinal)) continue;
      if (!this.chainOf(parent).includes(ordinal)) this.containers.set(ordinal, parent);
    }
  }

  /** The milestone, its container, the container of that, and so on. */
  private chainOf(ordinal: number): number[] {
    const chain = [ordinal];
    for (let at = this.containers.get(ordinal); at !== undefined; at = this.containers.get(at))
      chain.push(at);
    return chain;
  }

  /** An order between two milestones holds for the outermost containers that they do not share. */
  private liftedPairs(): Pair[] {
    const pairs: Pair[] = [];
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
        pairs.push([first, second]);
      }
    }
    return pairs;
  }

  private settle(ordinal: number, from: number, to: number): void {
    const { start, end, flags } = this.inDay.columns;
    start[ordinal] = from;
    end[ordinal] = to;
    flags[ordinal] = (flags[ordinal] ?? 0) | FLAG.placed;
  }

  private settleTop(top: readonly number[]): number[] {
    const placed = top.filter(
      (ordinal) => this.partOf(ordinal) !== undefined || this.before.has(ordinal) || this.after.has(ordinal),
    );
    const reachOf = this.reaches(placed);
    const slots = DAY_PARTS.map((_, part) => {
      const here = placed.filter(
        (ordinal) => reachOf(ordinal).first <= part && part <= reachOf(ordinal).last,
      );
      return rank(here, this.before, this.after);
    });
    for (const ordinal of placed) {
      const { first, last } = reachOf(ordinal);
      this.settle(
        ordinal,
        this.edge(first, slots[first], ordinal, 'from'),
        this.edge(last, slots[last], ordinal, 'to'),
      );
    }
    return placed;
  }

  private edge(part: number, ranking: Ranking | undefined, ordinal: number, side: 'from' | 'to'): number {
    const { start, end } = spanOfDayPart(this.start, DAY_PARTS[part] ?? 'morning');
    if (!ranking) return side === 'from' ? start : end;
    return start + ((end - start) * ranking.slot(ordinal)[side]) / ranking.count;
  }

  private settleParts(whole: number, parts: readonly number[]): void {
    const { start, end, track } = this.inDay.columns;
    const [from, to] = [start[whole] ?? 0, end[whole] ?? 0];
    const { slot, count } = rank(parts, this.before, this.after);
    const slotKey = (part: number): string => [track[part], slot(part).from, slot(part).to].join(' ');
    // Milestones of one track that would cover one another.
    for (const alike of group(parts, slotKey).values()) {
      alike.forEach((part, i) => {
        // Parts without an order are spread in the order of the file. They are drawn dashed, so this claims nothing.
        const { from: first, to: last } = slot(part);
        const size = (last - first) / alike.length;
        const at = (slots: number): number => from + ((to - from) * slots) / count;
        this.settle(part, at(first + i * size), at(first + (i + 1) * size));
      });
    }
  }

  /** The parts of the day each may lie in: its own, or from those of its predecessors to those of its followers. */
  private reaches(group: readonly number[]): (ordinal: number) => Reach {
    const next = (order: Order) => (ordinal: number) => [...(order.get(ordinal) ?? [])];
    const first = longest(group, next(this.before), (ordinal) => this.partOf(ordinal) ?? 0);
    const back = longest(group, next(this.after), (ordinal) => LAST - (this.partOf(ordinal) ?? LAST));
    return (ordinal) => {
      const said = this.partOf(ordinal);
      const from = said ?? first(ordinal);
      return { first: from, last: said ?? Math.max(LAST - back(ordinal), from) };
    };
  }
}
