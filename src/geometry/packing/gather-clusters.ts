import { least, range } from 'd3';
import { type Cell, cellsOf, type LabelFit, type LabelProposals } from './fit-label';
import { type LanePlace, type LaneRoom, overlap } from './lane-room';

/** Several items drawn as one mark with their number. Plot px; members are indexes of items. */
export interface LaneCluster {
  readonly members: readonly number[];
  readonly boxStart: number;
  readonly boxEnd: number;
  readonly lane: number;
}

export interface Packing {
  /** By index of the item; `null` where it went into a cluster. */
  readonly places: readonly (LanePlace | null)[];
  readonly clusters: readonly LaneCluster[];
}

/**
 * Gathers the items without a place into clusters. A cluster takes a lane in which it touches nothing, looked for from
 * the last; without one it takes the last lane, and the items that it would touch. There is no cluster of one item: that
 * item is drawn on its own, without its label if need be, or joined with what is nearest.
 */
export function gatherClusters(
  proposals: readonly LabelProposals[],
  room: LaneRoom,
  clusterPx: (count: number) => number,
): Packing {
  if (!room.places.includes(null)) return { places: room.places, clusters: [] };
  const clusters = new Gathering(proposals, room, clusterPx).run();
  return { places: room.places, clusters };
}

/** A mark with its label costs more to take into a cluster than one that is in a cluster already, by this distance. */
const PLACED_COST_PX = 150;

class Gathering {
  private readonly proposals: readonly LabelProposals[];
  private readonly room: LaneRoom;
  private readonly clusterPx: (count: number) => number;
  private readonly lanesFromLast: readonly number[];
  /** The places at the start: an item that was pushed out returns to its own if that is free in the end. */
  private readonly before: readonly (LanePlace | null)[];
  private readonly pushedOut = new Set<number>();
  /** Pairs of items that must be in one cluster. */
  private readonly bonds: (readonly [number, number])[] = [];

  constructor(proposals: readonly LabelProposals[], room: LaneRoom, clusterPx: (count: number) => number) {
    this.proposals = proposals;
    this.room = room;
    this.clusterPx = clusterPx;
    this.lanesFromLast = range(room.count - 1, -1, -1);
    this.before = [...room.places];
  }

  /** Ends because every round but the last places an item, pushes one out or bonds a pair. */
  run(): LaneCluster[] {
    for (;;) {
      const groups = this.groups();
      const singles = groups.flatMap(({ members }) => (members.length === 1 ? members : []));
      // Singles go first, but not one that a cluster pushed out: it would take its place back in every round.
      const waiting = singles.filter((item) => !this.pushedOut.has(item));
      if (waiting.filter((item) => this.takeAlone(item, [])).length > 0) continue;
      const clusters = groups.filter(({ members }) => members.length > 1).map((c) => this.inFreeLane(c));
      const touched = clusters.flatMap((cluster) => this.room.itemsIn(cellOf(cluster)));
      touched.forEach((item) => this.pushOut(item));
      if (touched.length > 0) continue;
      const lonely = singles.filter((item) => !this.takeAlone(item, clusters));
      // A single item of all has nothing to be joined with, and its row is free.
      if (lonely.length === 0 || this.proposals.length === 1) {
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

  private pushOut(item: number): void {
    this.room.leave(item);
    this.pushedOut.add(item);
  }

  /** Draws an item in its first place, or with its label, or without, where it touches neither items nor clusters. */
  private takeAlone(item: number, clusters: readonly LaneCluster[]): boolean {
    const proposal = this.proposals[item];
    if (!proposal) return false;
    const before = this.before[item];
    if (before && this.takeIfFree(item, before, before.lane, clusters)) return true;
    return [...proposal.oneLine, proposal.bare].some((fit) =>
      this.lanesFromLast.some((lane) => this.takeIfFree(item, fit, lane, clusters)),
    );
  }

  private takeIfFree(item: number, fit: LabelFit, lane: number, clusters: readonly LaneCluster[]): boolean {
    if (!this.room.isFree(fit, lane)) return false;
    const cells = clusters.length === 0 ? [] : cellsOf(fit, lane, this.room.widthPx);
    if (cells.some((cell) => clusters.some((cluster) => meet(cell, cellOf(cluster))))) return false;
    this.room.take(item, { ...fit, lane });
    return true;
  }

  /** Items that were pushed out may have left room for the labels of marks that are drawn without. */
  private restoreLabels(clusters: readonly LaneCluster[]): void {
    this.room.places.forEach((place, item) => {
      if (place?.side !== 'none') return;
      this.room.leave(item);
      this.takeAlone(item, clusters);
    });
  }

  private inFreeLane(cluster: LaneCluster): LaneCluster {
    const { boxStart, boxEnd } = cluster;
    const lane = this.lanesFromLast.find((n) => this.room.isClear(n, boxStart, boxEnd));
    return lane === undefined ? cluster : { ...cluster, lane };
  }

  /** The item without a place, or with one, that is cheapest to join with. */
  private nearestTo(item: number): number {
    const at = this.anchorX(item);
    const cost = (i: number): number =>
      Math.abs(this.anchorX(i) - at) + (this.room.places[i] ? PLACED_COST_PX : 0);
    const others = range(this.proposals.length).filter((i) => i !== item);
    return least(others, cost) ?? item;
  }

  private anchorX(item: number): number {
    return this.proposals[item]?.anchorX ?? 0;
  }

  /** Groups of the items without a place, left to right, so joined that no two of them would touch in one lane. */
  private groups(): LaneCluster[] {
    const byMiddle = this.bonded().sort(
      (a, b) => a.first + a.last - b.first - b.last || (a.members[0] ?? 0) - (b.members[0] ?? 0),
    );
    const groups: { group: Group; cluster: LaneCluster }[] = [];
    for (const next of byMiddle) {
      let group = next;
      let cluster = this.clusterOf(group);
      for (
        let last = groups.at(-1);
        last && meet(cellOf(last.cluster), cellOf(cluster));
        last = groups.at(-1)
      ) {
        groups.pop();
        group = join(last.group, group);
        cluster = this.clusterOf(group);
      }
      groups.push({ group, cluster });
    }
    return groups.map(({ cluster }) => cluster);
  }

  private bonded(): Group[] {
    let groups = this.room.places.flatMap((place, i): Group[] =>
      place === null ? [{ members: [i], first: this.anchorX(i), last: this.anchorX(i) }] : [],
    );
    for (const [a, b] of this.bonds) {
      const one = groups.find(({ members }) => members.includes(a));
      const other = groups.find(({ members }) => members.includes(b));
      if (!one || !other || one === other) continue;
      groups = [...groups.filter((group) => group !== one && group !== other), join(one, other)];
    }
    return groups;
  }

  /** In the last lane, about the middle of its members. */
  private clusterOf({ members, first, last }: Group): LaneCluster {
    const { count, widthPx } = this.room;
    const size = Math.min(this.clusterPx(members.length), widthPx);
    const boxStart = Math.min(Math.max((first + last - size) / 2, 0), widthPx - size);
    return { members, lane: count - 1, boxStart, boxEnd: boxStart + size };
  }
}

interface Group {
  readonly members: readonly number[];
  /** Anchors of the first and the last member, plot px. */
  readonly first: number;
  readonly last: number;
}

function join(a: Group, b: Group): Group {
  return {
    members: [...a.members, ...b.members].sort((i, j) => i - j),
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
  };
}

function cellOf({ lane, boxStart, boxEnd }: LaneCluster): Cell {
  return { lane, start: boxStart, end: boxEnd };
}

function meet(a: Cell, b: Cell): boolean {
  return a.lane === b.lane && overlap(a.start, a.end, b.start, b.end);
}
