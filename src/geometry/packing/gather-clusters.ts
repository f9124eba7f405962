import { extent, least, range } from 'd3';
import { bareFit, type Cell, cellsOf, type LabelFit, type LaneItem, oneLineFits } from './fit-label';
import { type LanePlace, type LaneRoom, overlap } from './lane-room';

/** Items that are drawn as one mark with their number. */
export interface Cluster {
  readonly members: readonly LaneItem[];
  /** The mark: in the last lane, about the middle of its members, unless it finds another lane. */
  readonly cell: Cell;
  /** Anchors of the first and of the last member added up, plot px. */
  readonly middle: number;
}

/**
 * Gathers the items without a place into clusters. A cluster takes a lane in which it touches nothing, looked for from
 * the last; without one it takes the last lane, and the items that it would touch. There is no cluster of one item: that
 * item is drawn on its own, without its label if need be, or joined with what is nearest.
 */
export function gatherClusters(room: LaneRoom, clusterPx: (count: number) => number): readonly Cluster[] {
  return room.withoutPlace().length === 0 ? [] : new Gathering(room, clusterPx).run();
}

/** Px added to the distance of a mark that has its label: items without a place join one another first. */
const PLACED_COST_PX = 150;
/** How far a cluster may stand from its members: the nearest first. */
const SHIFTS_PX = [0, ...range(8, 168, 8).flatMap((px) => [px, -px])];
/** Added for an item of the first rank: it joins others only if there is nothing else. */
const FIRST_COST_PX = 10_000;

function isFirst({ rank }: LaneItem): boolean {
  return rank === 1;
}

class Gathering {
  private readonly room: LaneRoom;
  private readonly clusterPx: (count: number) => number;
  private readonly lanesFromLast: readonly number[];
  /** The places at the start: an item that was pushed out returns to its own if that is free in the end. */
  private readonly before: ReadonlyMap<LaneItem, LanePlace>;
  private readonly pushedOut = new Set<LaneItem>();
  /** Pairs of items that must be in one cluster. */
  private readonly bonds: (readonly [LaneItem, LaneItem])[] = [];

  constructor(room: LaneRoom, clusterPx: (count: number) => number) {
    this.room = room;
    this.clusterPx = clusterPx;
    this.lanesFromLast = room.lanes.toReversed();
    this.before = new Map(room.places);
  }

  /** Ends because every round but the last places an item, pushes one out or bonds a pair. */
  run(): Cluster[] {
    for (;;) {
      const groups = this.groups();
      const singles = groups.flatMap(({ members }) => (members.length === 1 ? members : []));
      // Try single items first, but not one that a cluster pushed out: it would take its place back in every round.
      const waiting = singles.filter((item) => !this.pushedOut.has(item));
      if (waiting.filter((item) => this.takeAlone(item, [])).length > 0) continue;
      const many = groups.filter(({ members }) => members.length > 1);
      const moved = this.inFreeCells(many, SHIFTS_PX);
      // Without shifts no two meet: `groups` keeps them apart.
      const clusters = haveContact(moved) ? this.inFreeCells(many, [0]) : moved;
      const touched = clusters.flatMap(({ cell }) => this.room.itemsIn(cell));
      touched.forEach((item) => this.pushOut(item));
      if (touched.length > 0) continue;
      const lonely = singles.filter((item) => !this.takeAlone(item, clusters));
      // The only item of its track: it has nothing to join, and its row is free.
      if (lonely.length === 0 || this.room.items.length === 1) {
        this.restoreLabels(clusters);
        return clusters;
      }
      for (const item of lonely) {
        const nearest = this.nearestTo(item);
        this.bonds.push([item, nearest]);
        this.pushOut(nearest);
      }
    }
  }

  private pushOut(item: LaneItem): void {
    this.room.leave(item);
    this.pushedOut.add(item);
  }

  /** Draws an item in its first place, or with its label, or without, where it touches neither items nor clusters. */
  private takeAlone(item: LaneItem, clusters: readonly Cluster[]): boolean {
    const { widthPx } = this.room;
    const before = this.before.get(item);
    if (before && this.takeIfFree(item, before, before.lane, clusters)) return true;
    return [...oneLineFits(item, widthPx), bareFit(item, widthPx)].some((fit) =>
      this.lanesFromLast.some((lane) => this.takeIfFree(item, fit, lane, clusters)),
    );
  }

  private takeIfFree(item: LaneItem, fit: LabelFit, lane: number, clusters: readonly Cluster[]): boolean {
    if (!this.room.isFree(fit, lane)) return false;
    const cells = cellsOf(fit, lane, this.room.widthPx);
    if (clusters.some((cluster) => cells.some((cell) => meet(cell, cluster.cell)))) return false;
    this.room.take(item, { ...fit, lane });
    return true;
  }

  /** Items that were pushed out may have left room for the labels of marks that are drawn without. */
  private restoreLabels(clusters: readonly Cluster[]): void {
    for (const item of this.room.items) {
      if (this.room.places.get(item)?.side !== 'none') continue;
      this.room.leave(item);
      this.takeAlone(item, clusters);
    }
  }

  private inFreeCells(clusters: readonly Cluster[], shiftsPx: readonly number[]): Cluster[] {
    const placed: Cluster[] = [];
    for (const cluster of clusters) placed.push(this.inFreeCell(cluster, shiftsPx, placed));
    return placed;
  }

  /**
   * In the nearest cell that is free, in any lane. Without one, in the lane in which the fewest items of the first rank must
   * go.
   * @param others The clusters that have their cells.
   */
  private inFreeCell(cluster: Cluster, shiftsPx: readonly number[], others: readonly Cluster[]): Cluster {
    const { start, end } = cluster.cell;
    for (const px of shiftsPx) {
      if (start + px < 0 || end + px > this.room.widthPx) continue;
      for (const lane of this.lanesFromLast) {
        const cell = { lane, start: start + px, end: end + px };
        const isFree = this.room.isClear(cell) && !others.some((other) => meet(cell, other.cell));
        if (isFree) return { ...cluster, cell };
      }
    }
    const firstIn = (cell: Cell): number => this.room.itemsIn(cell).filter(isFirst).length;
    const unmoved = this.lanesFromLast.map((lane) => ({ ...cluster.cell, lane }));
    return { ...cluster, cell: least(unmoved, firstIn) ?? cluster.cell };
  }

  /** The cheapest item to join with, placed or not. */
  private nearestTo(item: LaneItem): LaneItem {
    const cost = (other: LaneItem): number =>
      Math.abs(anchorX(other) - anchorX(item)) +
      (this.room.places.has(other) ? PLACED_COST_PX : 0) +
      (isFirst(other) ? FIRST_COST_PX : 0);
    const others = this.room.items.filter((other) => other !== item);
    return least(others, cost) ?? item;
  }

  /** The items without a place, left to right, so joined that no two clusters would touch in one lane. */
  private groups(): Cluster[] {
    const groups: Cluster[] = [];
    for (const next of this.bonded().sort((a, b) => a.middle - b.middle)) {
      let joined = next;
      for (let last = groups.at(-1); last && meet(last.cell, joined.cell); last = groups.at(-1)) {
        groups.pop();
        joined = this.clusterOf([...last.members, ...joined.members]);
      }
      groups.push(joined);
    }
    return groups;
  }

  /** One group for each item, in their order; bonded items share a group. */
  private bonded(): Cluster[] {
    let groups = this.room.withoutPlace().map((item) => [item]);
    for (const bond of this.bonds) {
      const [one, other] = groups.filter((group) => bond.some((item) => group.includes(item)));
      if (!one || !other) continue;
      one.push(...other);
      groups = groups.filter((group) => group !== other);
    }
    return groups.map((members) => this.clusterOf(members));
  }

  private clusterOf(members: readonly LaneItem[]): Cluster {
    const { lanes, widthPx } = this.room;
    const [first = 0, last = 0] = extent(members, anchorX);
    const size = Math.min(this.clusterPx(members.length), widthPx);
    const start = Math.min(Math.max((first + last - size) / 2, 0), widthPx - size);
    const cell = { lane: lanes.length - 1, start, end: start + size };
    return { members, cell, middle: first + last };
  }
}

/** The px about which a cluster of an item is drawn: the middle of a short bar, near the visible start of a long one. */
function anchorX({ start, end }: LaneItem): number {
  return start + Math.min((end - start) / 2, 26);
}

function haveContact(clusters: readonly Cluster[]): boolean {
  return clusters.some((one, i) => clusters.slice(i + 1).some((other) => meet(one.cell, other.cell)));
}

function meet(a: Cell, b: Cell): boolean {
  return a.lane === b.lane && overlap(a, b);
}
