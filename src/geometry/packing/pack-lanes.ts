import { type LaneItem, LABEL, type LabelFit, type LabelProposals, proposeLabels } from './fit-label';
import { gatherClusters, type Packing } from './gather-clusters';
import { chooseLanes, type LaneCount, type LanePlace, type LaneRoom } from './lane-room';

export interface LaneOptions extends LaneCount {
  /** Width of a cluster's mark. */
  readonly clusterPx: (count: number) => number;
}

/**
 * Packs the marks of one track and their labels, so that nothing touches, in four steps:
 * propose the ways in which each label can be drawn, choose lanes by first fit, settle what found no lane (swap places,
 * two lines, a leader), and gather the rest into clusters. Each item is placed or in a cluster, exactly once.
 */
export function packLanes(items: readonly LaneItem[], options: LaneOptions): Packing {
  const proposals = proposeLabels(items, options.widthPx);
  const room = chooseLanes(proposals, options);
  if (room.places.includes(null)) settleRest(proposals, room);
  return gatherClusters(proposals, room, options.clusterPx);
}

/** The first two steps alone: an item without a lane for its label in one line is `null`. */
export function firstFit(items: readonly LaneItem[], count: LaneCount): readonly (LanePlace | null)[] {
  return chooseLanes(proposeLabels(items, count.widthPx), count).places;
}

/** Swaps cost too much for more items than this, and would help few of them: they go into clusters. */
const MAX_SWAPPED = 6;

type Settle = (item: number) => boolean;

/** Finds places for the items that first fit left without one: by the means that reads best first. */
function settleRest(proposals: readonly LabelProposals[], room: LaneRoom): void {
  const fitsOf = (key: 'oneLine' | 'twoLines', i: number): readonly LabelFit[] => proposals[i]?.[key] ?? [];
  const lanesOf = (i: number): readonly number[] => room.lanesFrom(proposals[i]?.item.lane);
  const inOneLine: Settle = (i) => room.takeFirstFree(i, fitsOf('oneLine', i), lanesOf(i));
  const inTwoLinesOrLed: Settle = (i) => {
    const proposal = proposals[i];
    if (!proposal) return false;
    const { boxStart, boxEnd } = proposal.bare;
    const lanes = lanesOf(i).filter((lane) => room.isClear(lane, boxStart, boxEnd));
    if (lanes.length === 0) return false;
    return room.takeFirstFree(i, proposal.twoLines, lanes) || takeLed(i, proposal, lanes, room);
  };
  const swap = (i: number, lines: 'oneLine' | 'twoLines', settleOther: Settle): boolean =>
    takeFromOther(i, fitsOf(lines, i), lanesOf(i), room, settleOther);

  settleEach(room, (i) => swap(i, 'oneLine', inOneLine), MAX_SWAPPED);
  settleEach(room, inTwoLinesOrLed);
  settleEach(room, (i) => swap(i, 'oneLine', inTwoLinesOrLed) || swap(i, 'twoLines', inOneLine), MAX_SWAPPED);
}

/** Tries every item without a place, unless there are more of them than `most`. */
function settleEach({ places }: LaneRoom, settle: Settle, most = Infinity): void {
  if (places.filter((place) => place === null).length > most) return;
  places.forEach((place, i) => place === null && settle(i));
}

/** The bar in one of `lanes`, its label in the nearest lane that has room for it, below rather than above. */
function takeLed(i: number, proposal: LabelProposals, lanes: readonly number[], room: LaneRoom): boolean {
  for (let distance = 1; distance <= LABEL.leaderLanes; distance += 1) {
    for (const lane of lanes) {
      for (const step of [distance, -distance]) {
        const gap = room.gapAround(lane + step, proposal.leaderX);
        const fit = gap && proposal.led(step, gap);
        if (fit && room.takeFirstFree(i, [fit], [lane])) return true;
      }
    }
  }
  return false;
}

/** Takes the place of one other item that then finds another place. */
function takeFromOther(
  i: number,
  fits: readonly LabelFit[],
  lanes: readonly number[],
  room: LaneRoom,
  settleOther: Settle,
): boolean {
  for (const lane of lanes) {
    for (const fit of fits) {
      const other = room.onlyBlocker(fit, lane);
      const before = other === null ? null : room.places[other];
      if (other === null || !before) continue;
      room.leave(other);
      room.take(i, { ...fit, lane });
      if (settleOther(other)) return true;
      room.leave(i);
      room.take(other, before);
    }
  }
  return false;
}
