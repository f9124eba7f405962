import { type Cell, cellsOf, type LabelFit } from './fit-label';
import { LaneRoom, SLACK_PX } from './lane-room';
import type { LanePlace, Packing } from './pack-lanes';

/** Several items drawn as one, by index into what was packed. */
export interface LaneCluster {
  readonly members: readonly number[];
  readonly boxStart: number;
  readonly boxEnd: number;
  readonly lane: number;
}

interface GatherOptions {
  readonly lanes: number;
  readonly widthPx: number;
  readonly clusterPx: (count: number) => number;
  /** Px about which a counted mark of this item stands. */
  readonly anchorOf: (item: number) => number;
  /** Ways to stand, best first; the last is without words. */
  readonly fitsOf: (item: number) => readonly LabelFit[];
}

/**
 * Turns what fitted nowhere into counted marks. Each stands in a lane in which it touches nothing, if there is one, looked
 * for from the last; else in the last, where it takes in what it would touch. A count of one is no count: it stands
 * alone without words where its bar is free, else it is joined with what lies nearest.
 */
export function gatherClusters(found: readonly (LanePlace | null)[], options: GatherOptions): Packing {
  const places = [...found];
  if (!places.includes(null)) return { places, clusters: [] };
  const room = new LaneRoom(options.lanes, options.widthPx);
  places.forEach((place, i) => place && room.take(i, cellsOf(place, place.lane, options.widthPx)));
  const bonds: [number, number][] = [];
  const uprooted = new Set<number>();
  const uproot = (item: number): void => {
    room.leave(item);
    places[item] = null;
    uprooted.add(item);
  };
  /** As it stood before, with words, or without: in a lane that is free of others and of what is counted. */
  const standAlone = (item: number, counted: readonly LaneCluster[]): boolean => {
    const before = found[item];
    const ways = [
      ...(before ? [before] : []),
      ...options.fitsOf(item).flatMap((fit) => lanesFromLast(options).map((lane) => ({ ...fit, lane }))),
    ];
    const free = ways.find((place) => {
      const cells = cellsOf(place, place.lane, options.widthPx);
      return (
        room.isFree(place, place.lane) && !cells.some((cell) => counted.some((c) => meet(cellOf(c), cell)))
      );
    });
    if (!free) return false;
    places[item] = free;
    room.take(item, cellsOf(free, free.lane, options.widthPx));
    return true;
  };
  for (;;) {
    const homeless = places.flatMap((place, i) => (place === null ? [i] : []));
    const groups = sweep(homeless, bonds, options);
    const [singles, counted] = [groups.filter(isSingle), groups.filter((group) => !isSingle(group))];
    // Before a count pushes anything out: what was pushed out itself would come back for ever.
    const modest = singles.flatMap(({ members }) => members).filter((item) => !uprooted.has(item));
    if (modest.filter((item) => standAlone(item, [])).length > 0) continue;
    const clusters = counted.map((cluster) => inFreeLane(cluster, room, options));
    const touched = clusters.flatMap(({ lane, boxStart, boxEnd }) => room.itemsIn(lane, boxStart, boxEnd));
    touched.forEach(uproot);
    if (touched.length > 0) continue;
    const lonely = singles.flatMap(({ members }) => members).filter((item) => !standAlone(item, clusters));
    // Nothing to be joined with: one item that finds no room in an empty row, which is always free.
    if (lonely.length === 0 || places.length === 1) {
      // What was pushed out may have left room for the words of what stands bare.
      places.forEach((place, item) => {
        if (place?.side !== 'none') return;
        room.leave(item);
        standAlone(item, clusters);
      });
      return { places, clusters };
    }
    for (const only of lonely) {
      const nearest = nearestTo(only, places, options);
      bonds.push([only, nearest]);
      uproot(nearest);
    }
  }
}

function isSingle({ members }: LaneCluster): boolean {
  return members.length === 1;
}

function lanesFromLast({ lanes }: GatherOptions): number[] {
  return Array.from({ length: lanes }, (_, i) => lanes - 1 - i);
}

function inFreeLane(cluster: LaneCluster, room: LaneRoom, options: GatherOptions): LaneCluster {
  const lane = lanesFromLast(options).find((n) => room.isClear(n, cluster.boxStart, cluster.boxEnd));
  return lane === undefined ? cluster : { ...cluster, lane };
}

function cellOf({ lane, boxStart, boxEnd }: LaneCluster): Cell {
  return { lane, start: boxStart, end: boxEnd };
}

function meet(a: Cell, b: Cell): boolean {
  return a.lane === b.lane && a.start < b.end - SLACK_PX && b.start < a.end - SLACK_PX;
}

interface Group {
  readonly members: readonly number[];
  readonly first: number;
  readonly last: number;
}

/** Left to right, joining neighbours until no two counted marks would touch in one lane. */
function sweep(
  homeless: readonly number[],
  bonds: readonly (readonly [number, number])[],
  options: GatherOptions,
): LaneCluster[] {
  const ordered = bonded(homeless, bonds, options).sort(
    (a, b) => a.first + a.last - b.first - b.last || (a.members[0] ?? 0) - (b.members[0] ?? 0),
  );
  const groups: { group: Group; box: LaneCluster }[] = [];
  for (const group of ordered) {
    let next = { group, box: boxOf(group, options) };
    for (let near = groups.at(-1); near && meet(cellOf(near.box), cellOf(next.box)); near = groups.at(-1)) {
      groups.pop();
      const joined = join(near.group, next.group);
      next = { group: joined, box: boxOf(joined, options) };
    }
    groups.push(next);
  }
  return groups.map(({ box }) => box);
}

function bonded(
  homeless: readonly number[],
  bonds: readonly (readonly [number, number])[],
  { anchorOf }: GatherOptions,
): Group[] {
  let groups: Group[] = homeless.map((i) => ({ members: [i], first: anchorOf(i), last: anchorOf(i) }));
  for (const [a, b] of bonds) {
    const [one, other] = [a, b].map((i) => groups.find(({ members }) => members.includes(i)));
    if (!one || !other || one === other) continue;
    groups = [...groups.filter((group) => group !== one && group !== other), join(one, other)];
  }
  return groups;
}

function join(a: Group, b: Group): Group {
  return {
    members: [...a.members, ...b.members].sort((i, j) => i - j),
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
  };
}

function boxOf({ members, first, last }: Group, { clusterPx, widthPx, lanes }: GatherOptions): LaneCluster {
  const size = Math.min(clusterPx(members.length), widthPx);
  const boxStart = Math.min(Math.max((first + last - size) / 2, 0), widthPx - size);
  return { members, lane: lanes - 1, boxStart, boxEnd: boxStart + size };
}

/** What lies nearest to a single one. What is counted already is joined more gladly than what has its words. */
function nearestTo(item: number, places: readonly (LanePlace | null)[], { anchorOf }: GatherOptions): number {
  const at = anchorOf(item);
  const cost = (i: number): number => Math.abs(anchorOf(i) - at) + (places[i] ? PLACED_COST_PX : 0);
  const others = places.flatMap((_, i) => (i === item ? [] : [i]));
  return others.reduce((best, i) => (cost(i) < cost(best) ? i : best));
}

/** A count may stand so much farther off before a mark with words is taken into it. */
const PLACED_COST_PX = 150;
