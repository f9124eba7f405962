import {
  bareFit,
  type Cell,
  type LaneItem,
  LABEL,
  type LabelFit,
  leaderXOf,
  ledFit,
  oneLineFits,
  twoLineFits,
} from './fit-label';
import { gatherClusters } from './gather-clusters';
import { chooseLanes, type LaneCount, type LanePlace, type LaneRoom } from './lane-room';

export interface LaneOptions extends LaneCount {
  /** Width of a cluster's mark. */
  readonly clusterPx: (count: number) => number;
  /** Groups of further items. A group is placed only if all of it has room; it takes none from the others. */
  readonly extras?: readonly (readonly LaneItem[])[];
}

/** Several items drawn as one mark with their number. Plot px. */
export interface LaneCluster {
  /** Indexes of items, rising. */
  readonly members: readonly number[];
  readonly boxStart: number;
  readonly boxEnd: number;
  readonly lane: number;
}

export interface Packing {
  /** By index of the item; `null` where it went into a cluster. */
  readonly places: readonly (LanePlace | null)[];
  readonly clusters: readonly LaneCluster[];
  /** By group of `extras`; `null` where one of the group has no room. */
  readonly extras: readonly (readonly LanePlace[] | null)[];
}

/**
 * Packs the marks of one track and their labels, so that nothing touches: choose lanes by first fit, settle what found no
 * lane (swap places, two lines, a leader), and gather the rest into clusters. Each item is placed or in a cluster, exactly
 * once.
 */
export function packLanes(items: readonly LaneItem[], options: LaneOptions): Packing {
  const room = chooseLanes(items, options);
  settleRest(room);
  const gathered = gatherClusters(room, options.clusterPx);
  const clusters = gathered.map(
    ({ members, cell }): LaneCluster => ({
      members: items.flatMap((item, i) => (members.includes(item) ? [i] : [])),
      lane: cell.lane,
      boxStart: cell.start,
      boxEnd: cell.end,
    }),
  );
  const taken = gathered.map(({ cell }) => cell);
  const extras = (options.extras ?? []).map((group) => placeGroup(group, room, taken));
  return { places: placesOf(room), clusters, extras };
}

/** Places all items of a group with their labels, or none. */
function placeGroup(
  group: readonly LaneItem[],
  room: LaneRoom,
  clusters: readonly Cell[],
): readonly LanePlace[] | null {
  for (const item of group) {
    if (room.takeFirstFree(item, oneLineFits(item, room.widthPx), room.lanesFor(item), clusters)) continue;
    group.forEach((placed) => room.leave(placed));
    return null;
  }
  return group.flatMap((item) => room.places.get(item) ?? []);
}

/** The first step alone: an item without a lane for its label in one line is `null`. */
export function firstFit(items: readonly LaneItem[], count: LaneCount): Packing['places'] {
  return placesOf(chooseLanes(items, count));
}

function placesOf({ items, places }: LaneRoom): Packing['places'] {
  return items.map((item) => places.get(item) ?? null);
}

/** Swaps cost too much for more items than this, and would help few of them: they go into clusters. */
const MAX_SWAPPED = 6;

/** Finds a place for an item; false if there is none. */
type Settle = (item: LaneItem) => boolean;

/** Finds places for the items that first fit left without one: by the means that reads best first. */
function settleRest(room: LaneRoom): void {
  const { widthPx } = room;
  const inOneLine: Settle = (item) => room.takeFirstFree(item, oneLineFits(item, widthPx));
  const inTwoLinesOrLed: Settle = (item) => {
    const { boxStart: start, boxEnd: end } = bareFit(item, widthPx);
    const lanes = room.lanesFor(item).filter((lane) => room.isClear({ lane, start, end }));
    return room.takeFirstFree(item, twoLineFits(item, widthPx), lanes) || takeLed(item, lanes, room);
  };
  const swap = (item: LaneItem, fitsOf: typeof oneLineFits, settleOther: Settle): boolean =>
    takeFromOther(item, fitsOf(item, widthPx), room, settleOther);

  settleEach(room, (item) => swap(item, oneLineFits, inOneLine), MAX_SWAPPED);
  settleEach(room, inTwoLinesOrLed);
  settleEach(
    room,
    (item) => swap(item, oneLineFits, inTwoLinesOrLed) || swap(item, twoLineFits, inOneLine),
    MAX_SWAPPED,
  );
}

/** Tries every item without a place, unless there are more of them than `most`. */
function settleEach(room: LaneRoom, settle: Settle, most = Infinity): void {
  const waiting = room.withoutPlace();
  if (waiting.length <= most) waiting.forEach(settle);
}

/** The bar in one of `lanes`, its label in the nearest lane that has room for it, below rather than above. */
function takeLed(item: LaneItem, lanes: readonly number[], room: LaneRoom): boolean {
  const leaderX = leaderXOf(item, room.widthPx);
  for (let distance = 1; distance <= LABEL.leaderLanes; distance += 1) {
    for (const lane of lanes) {
      for (const step of [distance, -distance]) {
        const gap = room.gapAround(lane + step, leaderX);
        const fit = gap && ledFit(item, room.widthPx, step, gap);
        if (fit && room.takeFirstFree(item, [fit], [lane])) return true;
      }
    }
  }
  return false;
}

/** Takes the place of one other item that then finds another place. */
function takeFromOther(
  item: LaneItem,
  fits: readonly LabelFit[],
  room: LaneRoom,
  settleOther: Settle,
): boolean {
  for (const lane of room.lanesFor(item)) {
    for (const fit of fits) {
      const other = room.onlyBlocker(fit, lane);
      const before = other && room.places.get(other);
      if (!other || !before) continue;
      room.leave(other);
      room.take(item, { ...fit, lane });
      if (settleOther(other)) return true;
      room.leave(item);
      room.take(other, before);
    }
  }
  return false;
}
