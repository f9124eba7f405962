import { bareFit, type LabelFit, labelFits } from './fit-label';

/** A bar to be packed: its visible part in plot px and the width its words need. */
export interface LaneItem {
  readonly start: number;
  readonly end: number;
  readonly labelPx: number;
  /** The lane to try first, so that zooming does not make marks hop. */
  readonly lane?: number | undefined;
}

export interface LanePlace extends LabelFit {
  readonly lane: number;
}

/** Several items drawn as one, by index into what was packed. */
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

export interface LaneOptions {
  readonly lanes: number;
  readonly widthPx: number;
  /** Width of a counted mark. */
  readonly clusterPx: (count: number) => number;
}

/**
 * Greedy first fit, in the order given: each item takes the first lane in which its mark and its words are free.
 * What fits nowhere is gathered into counted marks, which take in whatever they would touch. Items placed plus members of clusters are all the items, and no two boxes of a lane touch.
 */
export function packLanes(items: readonly LaneItem[], options: LaneOptions): Packing {
  const places = [...firstFit(items, options)];
  return { places, clusters: gather(items, places, options) };
}

/**
 * The lane comes before the side of the words, so that what stands in the first lanes does not depend on how many there
 * are: one packing with many lanes tells how each smaller number would fare.
 */
export function firstFit(
  items: readonly LaneItem[],
  { lanes, widthPx }: Pick<LaneOptions, 'lanes' | 'widthPx'>,
): (LanePlace | null)[] {
  const taken: Interval[][] = Array.from({ length: lanes }, () => []);
  return items.map((item) => {
    const fits = labelFits(item.start, item.end, item.labelPx, widthPx);
    for (const lane of lanesFrom(item.lane, lanes)) {
      const row = taken[lane];
      const fit = row && fits.find((candidate) => isFree(row, candidate));
      if (!fit) continue;
      row.push({ start: fit.boxStart, end: fit.boxEnd });
      return { ...fit, lane };
    }
    return null;
  });
}

/** Bars that follow one another share an edge, which two scales may round apart. */
const SLACK_PX = 0.01;

interface Interval {
  readonly start: number;
  readonly end: number;
}

function* lanesFrom(preferred: number | undefined, lanes: number): Generator<number> {
  if (preferred !== undefined && preferred < lanes) yield preferred;
  for (let lane = 0; lane < lanes; lane += 1) if (lane !== preferred) yield lane;
}

function isFree(row: readonly Interval[], { boxStart, boxEnd }: LabelFit): boolean {
  return row.every((other) => boxEnd <= other.start + SLACK_PX || boxStart >= other.end - SLACK_PX);
}

/**
 * Turns what fitted nowhere into clusters. Each stands in a lane in which it touches nothing, if there is one, looked for
 * from the last; else in the last, where it takes in what it would touch: `places` loses that.
 */
function gather(
  items: readonly LaneItem[],
  places: (LanePlace | null)[],
  options: LaneOptions,
): LaneCluster[] {
  const last = options.lanes - 1;
  let homeless = indexesWhere(places, (place) => place === null);
  for (;;) {
    const clusters = sweep(items, homeless, last, options).map((cluster) => {
      for (let lane = last; lane >= 0; lane -= 1) {
        const free = !places.some((place) => place?.lane === lane && touches(cluster, place));
        if (free) return { ...cluster, lane };
      }
      return cluster;
    });
    const touched = indexesWhere(places, (place) =>
      clusters.some((c) => place?.lane === c.lane && touches(c, place)),
    );
    if (touched.length === 0) return standAlone(items, places, clusters, options);
    for (const i of touched) places[i] = null;
    homeless = [...homeless, ...touched].sort((a, b) => a - b);
  }
}

function indexesWhere<T>(list: readonly T[], test: (item: T) => boolean): number[] {
  return list.flatMap((item, i) => (test(item) ? [i] : []));
}

interface Boxed {
  readonly boxStart: number;
  readonly boxEnd: number;
}

function touches(a: Boxed, b: Boxed): boolean {
  return a.boxStart < b.boxEnd - SLACK_PX && b.boxStart < a.boxEnd - SLACK_PX;
}

/** Left to right, joining neighbours until no two counted marks touch. */
function sweep(items: readonly LaneItem[], homeless: readonly number[], lane: number, options: LaneOptions) {
  const anchors = homeless
    .map((i) => ({ i, at: anchorOf(items[i]) }))
    .sort((a, b) => a.at - b.at || a.i - b.i);
  const groups: { members: number[]; first: number; last: number; box: Boxed }[] = [];
  for (const { i, at } of anchors) {
    let next = { members: [i], first: at, last: at, box: countedBox(1, at, at, options) };
    for (let near = groups.at(-1); near && touches(near.box, next.box); near = groups.at(-1)) {
      groups.pop();
      const members = near.members.concat(next.members);
      next = {
        members,
        first: near.first,
        last: next.last,
        box: countedBox(members.length, near.first, next.last, options),
      };
    }
    groups.push(next);
  }
  return groups.map(({ members, box }): LaneCluster => ({ members, lane, ...box }));
}

/** Where a counted mark for this item belongs: its middle, or near the visible start of a long bar. */
function anchorOf(item: LaneItem | undefined): number {
  if (!item) return 0;
  return item.start + Math.min((item.end - item.start) / 2, 26);
}

function countedBox(count: number, first: number, last: number, { clusterPx, widthPx }: LaneOptions): Boxed {
  const size = Math.min(clusterPx(count), widthPx);
  const boxStart = Math.min(Math.max((first + last - size) / 2, 0), widthPx - size);
  return { boxStart, boxEnd: boxStart + size };
}

/** A cluster of one is no cluster: where its bare mark touches nothing, it stands without words. */
function standAlone(
  items: readonly LaneItem[],
  places: (LanePlace | null)[],
  clusters: readonly LaneCluster[],
  { widthPx }: LaneOptions,
): LaneCluster[] {
  return clusters.filter((cluster) => {
    const [only, ...rest] = cluster.members;
    const item = only === undefined ? undefined : items[only];
    if (only === undefined || !item || rest.length > 0) return true;
    const bare = { ...bareFit(item.start, item.end, widthPx), lane: cluster.lane };
    const crowded =
      places.some((place) => place?.lane === bare.lane && touches(place, bare)) ||
      clusters.some((other) => other !== cluster && other.lane === bare.lane && touches(other, bare));
    if (!crowded) places[only] = bare;
    return crowded;
  });
}
