import {
  bareFit,
  type LaneItem,
  LABEL,
  type LabelFit,
  leaderXOf,
  ledFit,
  oneLineFits,
  twoLineFits,
} from './fit-label';
import { type Cluster, gatherClusters } from './gather-clusters';
import { type LaneCount, type LanePlace, LaneRoom } from './lane-room';

export interface LaneOptions extends LaneCount {
  /** Width of a cluster's mark. */
  readonly clusterPx: (count: number) => number;
  /** Groups of further items. A group is placed only if all of it has room; it takes none from the others. */
  readonly extras?: readonly (readonly LaneItem[])[];
  /** One item, perhaps of an extra group, that is placed in any case. It takes no room from the others. */
  readonly chosen?: LaneItem | null;
}

export interface Packing {
  /** Of each item that did not go into a cluster, and of the extras that have room. */
  readonly places: ReadonlyMap<LaneItem, LanePlace>;
  readonly clusters: readonly Cluster[];
  /** The lanes in which anything stands. */
  readonly taken: readonly number[];
}

/**
 * Packs the marks of one track and their labels, so that nothing touches: choose lanes by first fit, settle what found no
 * lane (swap places, two lines, a leader), and gather the rest into clusters. Each item is placed or in a cluster, exactly
 * once.
 */
export function packLanes(items: readonly LaneItem[], options: LaneOptions): Packing {
  const { extras = [], chosen = null, clusterPx } = options;
  const room = firstFit(items, options);
  settleRest(room);
  const clusters = gatherClusters(room, clusterPx);
  clusters.forEach(({ cell }) => room.block(cell));
  extras.forEach((group) => placeGroup(group, room));
  if (chosen && !items.includes(chosen) && !room.places.has(chosen)) placeChosen(chosen, room);
  return { places: room.places, clusters, taken: room.taken() };
}

/** Rather in a lane in which something stands already. Without room in any, in one more lane below the others. */
function placeChosen(item: LaneItem, room: LaneRoom): void {
  const fits = oneLineFits(item, room.widthPx);
  const taken = room.taken();
  const isPlaced =
    room.takeFirstFree(item, fits, taken) ||
    takeInTwoLinesOrLed(item, taken, room) ||
    room.takeFirstFree(item, fits);
  if (!isPlaced) room.take(item, { ...(fits[0] ?? bareFit(item, room.widthPx)), lane: room.lanes.length });
}

/** Places all items of a group with their labels, or none. */
function placeGroup(group: readonly LaneItem[], room: LaneRoom): void {
  const isPlaced = group.every((item) => room.takeFirstFree(item, oneLineFits(item, room.widthPx)));
  if (!isPlaced) group.forEach((item) => room.leave(item));
}

/**
 * First fit in the order given: each item takes the first lane in which its bar and its label, in one line, are free. An
 * item without such a lane stays without a place.
 * @param firm Whether a label that belongs to the left stands there in another lane rather than above or to the right.
 */
export function firstFit(items: readonly LaneItem[], { lanes, widthPx }: LaneCount, firm = false): LaneRoom {
  const room = new LaneRoom(items, lanes, widthPx);
  for (const item of items) {
    const fits = oneLineFits(item, widthPx);
    const isLeft = firm && (item.slim || item.prefers?.side === 'left');
    const leftmost = isLeft ? fits.slice(0, fits.findIndex(({ side }) => side === 'left') + 1) : [];
    if (!room.takeFirstFree(item, leftmost)) room.takeFirstFree(item, fits);
  }
  return room;
}

/** The places of as many items as have room: all with firm labels, or else without. */
export function placesInLanes(items: readonly LaneItem[], count: LaneCount): Packing['places'] {
  const settled = (isFirm: boolean): LaneRoom => {
    const room = firstFit(items, count, isFirm);
    settleRest(room);
    return room;
  };
  const firm = settled(true);
  return firm.withoutPlace().length === 0 ? firm.places : settled(false).places;
}

/** Swaps cost too much for more items than this, and would help few of them: they go into clusters. */
const MAX_SWAPPED = 6;

/** Finds a place for an item; false if there is none. */
type Settle = (item: LaneItem) => boolean;

/** Finds places for the items that first fit left without one: by the means that reads best first. */
function settleRest(room: LaneRoom): void {
  const { widthPx } = room;
  const inOneLine: Settle = (item) => room.takeFirstFree(item, oneLineFits(item, widthPx));
  const inTwoLinesOrLed: Settle = (item) => takeInTwoLinesOrLed(item, room.lanesFor(item), room);
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

function takeInTwoLinesOrLed(item: LaneItem, lanes: readonly number[], room: LaneRoom): boolean {
  const { boxStart: start, boxEnd: end } = bareFit(item, room.widthPx);
  const clear = lanes.filter((lane) => room.isClear({ lane, start, end }));
  return room.takeFirstFree(item, twoLineFits(item, room.widthPx), clear) || takeLed(item, clear, room);
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
