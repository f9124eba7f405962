import { group } from 'd3';
import { DAY_PARTS, spanOfDayPart } from '../../time/day-part';
import { type Instant, instant } from '../../time/instant';
import { type Links, linked } from '../model/links';
import { FLAG, type MilestoneColumns } from '../model/milestone-columns';
import { inverted, longest, type Ranking, rank } from './rank-slots';

/** What is known about the time within a day, by ordinal. */
export interface InDay {
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
 * day keeps its span. Writes into `columns`. Linear in the size of a day, which may hold thousands.
 */
export function placeDays(columns: MilestoneColumns, inDay: InDay): void {
  const dated = Array.from(inDay.day.keys()).filter((ordinal) => !Number.isNaN(inDay.day[ordinal]));
  for (const [day, members] of group(dated, (ordinal) => inDay.day[ordinal] ?? 0))
    new Day(instant(day), members, columns, inDay).place();
}

/** The first and the last part of the day in which a milestone may lie, as indexes into `DAY_PARTS`. */
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
  /** The milestone inside whose span each one lies. */
  private readonly containers = new Map<number, number>();
  /** Those that come before each, among milestones of the same container; statements only among statements. */
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
    const inside = group(this.members, (ordinal) => this.containers.get(ordinal));
    const top = inside.get(undefined) ?? [];
    // Statements are placed apart from the rest, so that they take no room from what happened.
    const settled = [this.settleTop(top, false), this.settleTop(top, true)];
    for (let placed = settled.pop(); placed; placed = settled.pop()) {
      for (const ordinal of placed) {
        const parts = inside.get(ordinal);
        if (parts)
          settled.push(this.settleParts(ordinal, parts, false), this.settleParts(ordinal, parts, true));
      }
    }
  }

  private isStatement(ordinal: number): boolean {
    return ((this.columns.flags[ordinal] ?? 0) & FLAG.statement) !== 0;
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
    const { day, part, earlier } = this.inDay;
    for (const ordinal of this.members) {
      const parent = this.columns.parent[ordinal] ?? -1;
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

  private settle(ordinal: number, start: number, end: number): void {
    this.columns.start[ordinal] = start;
    this.columns.end[ordinal] = end;
    this.columns.flags[ordinal] = (this.columns.flags[ordinal] ?? 0) | FLAG.placed;
  }

  private settleTop(top: readonly number[], statements: boolean): number[] {
    const placed = top.filter(
      (ordinal) =>
        this.isStatement(ordinal) === statements &&
        (this.partOf(ordinal) !== undefined || this.before.has(ordinal) || this.after.has(ordinal)),
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

  private settleParts(whole: number, all: readonly number[], statements: boolean): number[] {
    const { start, end, track } = this.columns;
    const [from, to] = [start[whole] ?? 0, end[whole] ?? 0];
    const parts = all.filter((ordinal) => this.isStatement(ordinal) === statements);
    const { slot, count } = rank(parts, this.before, this.after);
    for (const alike of sharingSlots(parts, slot, (ordinal) => track[ordinal] ?? 0)) {
      alike.members.forEach((part, i) => {
        // Parts without an order are spread in the order of the file. They are drawn dashed, so this claims nothing.
        const size = (alike.to - alike.from) / alike.members.length;
        const at = (slots: number): number => from + ((to - from) * slots) / count;
        this.settle(part, at(alike.from + i * size), at(alike.from + (i + 1) * size));
      });
    }
    return parts;
  }

  /** The parts of the day each may lie in: its own, or from those of its predecessors to those of its followers. */
  private reaches(group: readonly number[]): (ordinal: number) => Reach {
    const next = (order: ReadonlyMap<number, ReadonlySet<number>>) => (ordinal: number) => [
      ...(order.get(ordinal) ?? []),
    ];
    const first = longest(group, next(this.before), (ordinal) => this.partOf(ordinal) ?? 0);
    const back = longest(group, next(this.after), (ordinal) => LAST - (this.partOf(ordinal) ?? LAST));
    return (ordinal) => {
      const said = this.partOf(ordinal);
      const from = said ?? first(ordinal);
      return { first: from, last: said ?? Math.max(LAST - back(ordinal), from) };
    };
  }
}

interface Alike {
  readonly from: number;
  readonly to: number;
  readonly members: number[];
}

/** Groups milestones of one track that would cover one another. */
function sharingSlots(
  parts: readonly number[],
  slot: Ranking['slot'],
  track: (ordinal: number) => number,
): Iterable<Alike> {
  const groups = new Map<string, Alike>();
  for (const part of parts) {
    const { from, to } = slot(part);
    const key = `${track(part)} ${from} ${to}`;
    const alike = groups.get(key);
    if (alike) alike.members.push(part);
    else groups.set(key, { from, to, members: [part] });
  }
  return groups.values();
}
