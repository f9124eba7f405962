import {
  bareFit,
  cellsOf,
  LABEL,
  type LabelFit,
  labelFits,
  leaderOf,
  ledFit,
  twoLineFits,
} from './fit-label';
import { gatherClusters, type LaneCluster } from './gather-clusters';
import { LaneRoom } from './lane-room';

/** A bar to be packed: its visible part in plot px and the width its words need. */
export interface LaneItem {
  readonly start: number;
  readonly end: number;
  readonly labelPx: number;
  /** Width of its words in two lines; none where they cannot be broken. */
  readonly twoLinesPx?: number | undefined;
  /** The lane to try first, so that zooming does not make marks hop. */
  readonly lane?: number | undefined;
}

export interface LanePlace extends LabelFit {
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

/** Pushing others aside is worth its cost only for a few: more without room are a crowd, to be counted. */
const MAX_SWAPPED = 6;

/**
 * First fit in the order given: each item takes the first lane in which its mark and its words are free. What finds no
 * room so may push one other aside that has another place, stand its words in two lines, or lead them out into a free
 * stretch of another lane. The rest is gathered into counted marks. Items placed plus members of clusters are all the
 * items, and nothing touches.
 */
export function packLanes(items: readonly LaneItem[], options: LaneOptions): Packing {
  const packer = new Packer(items, options);
  packer.each((i) => packer.inOneLine(i));
  packer.eachOfFew((i) => packer.swap(i, packer.oneLine(i), (other) => packer.inOneLine(other)));
  packer.each((i) => packer.inTwoLines(i) || packer.led(i));
  packer.eachOfFew(
    (i) =>
      packer.swap(i, packer.oneLine(i), (other) => packer.inTwoLines(other) || packer.led(other)) ||
      packer.swap(i, packer.twoLines(i), (other) => packer.inOneLine(other)),
  );
  const barOf = (i: number): LaneItem => items[i] ?? { start: 0, end: 0, labelPx: 0 };
  return gatherClusters(packer.places(), {
    ...options,
    anchorOf: (i) => anchorOf(barOf(i)),
    fitsOf: (i) => [...packer.oneLine(i), bareFit(barOf(i).start, barOf(i).end, options.widthPx)],
  });
}

/**
 * The lane comes before the side of the words, so that what stands in the first lanes does not depend on how many there
 * are: one packing with many lanes tells how each smaller number would fare.
 */
export function firstFit(
  items: readonly LaneItem[],
  options: Pick<LaneOptions, 'lanes' | 'widthPx'>,
): readonly (LanePlace | null)[] {
  const packer = new Packer(items, options);
  packer.each((i) => packer.inOneLine(i));
  return packer.places();
}

/** Runs at every step of a zoom: ways to stand are worked out once for each item, and asked without making anything. */
class Packer {
  private readonly fits: (LabelFit | null)[];
  private readonly lanes: number[] = [];
  private readonly items: readonly LaneItem[];
  private readonly room: LaneRoom;
  private readonly widthPx: number;
  private readonly order: readonly number[];
  private readonly oneLines: (readonly LabelFit[] | undefined)[] = [];
  private readonly lineTwos: (readonly LabelFit[] | undefined)[] = [];
  private readonly bares: (LabelFit | undefined)[] = [];

  constructor(items: readonly LaneItem[], { lanes, widthPx }: Pick<LaneOptions, 'lanes' | 'widthPx'>) {
    this.items = items;
    this.fits = items.map(() => null);
    this.room = new LaneRoom(lanes, widthPx);
    this.widthPx = widthPx;
    this.order = Array.from({ length: lanes }, (_, lane) => lane);
  }

  places(): (LanePlace | null)[] {
    return this.fits.map((fit, i) => fit && { ...fit, lane: this.lanes[i] ?? 0 });
  }

  /** Each that has no place yet. */
  each(deed: (i: number) => boolean): void {
    this.fits.forEach((fit, i) => fit === null && deed(i));
  }

  eachOfFew(deed: (i: number) => boolean): void {
    const homeless = this.fits.reduce((count, fit) => (fit === null ? count + 1 : count), 0);
    if (homeless <= MAX_SWAPPED) this.each(deed);
  }

  oneLine(i: number): readonly LabelFit[] {
    const { start, end, labelPx } = this.item(i);
    return (this.oneLines[i] ??= labelFits(start, end, labelPx, this.widthPx));
  }

  twoLines(i: number): readonly LabelFit[] {
    const { start, end, twoLinesPx } = this.item(i);
    if (twoLinesPx === undefined) return [];
    return (this.lineTwos[i] ??= twoLineFits(start, end, twoLinesPx, this.widthPx));
  }

  inOneLine(i: number): boolean {
    return this.settle(i, this.oneLine(i), this.lanesFor(i));
  }

  inTwoLines(i: number): boolean {
    const lanes = this.lanesWithRoom(i);
    return lanes.length > 0 && this.settle(i, this.twoLines(i), lanes);
  }

  /** The words in the nearest lane that has room for them, below before above. */
  led(i: number): boolean {
    const { start, end, labelPx } = this.item(i);
    const lanes = this.lanesWithRoom(i);
    const leaderX = leaderOf(start, end, this.widthPx);
    for (let far = 1; far <= LABEL.leaderLanes; far += 1) {
      for (const lane of lanes) {
        for (const step of [far, -far]) {
          const gap = this.room.gapAbout(lane + step, leaderX);
          if (!gap || gap.end - gap.start < labelPx) continue;
          const fit = ledFit(start, end, labelPx, this.widthPx, step, gap);
          if (fit && this.settle(i, [fit], [lane])) return true;
        }
      }
    }
    return false;
  }

  /** Takes the place of one other that finds another. */
  swap(i: number, fits: readonly LabelFit[], settleOther: (other: number) => boolean): boolean {
    for (const lane of this.lanesFor(i)) {
      for (const fit of fits) {
        const other = this.room.onlyBlocker(fit, lane);
        const before = other === null ? null : (this.fits[other] ?? null);
        if (other === null || before === null) continue;
        const from = this.lanes[other] ?? 0;
        this.leave(other);
        this.take(i, fit, lane);
        if (settleOther(other)) return true;
        this.leave(i);
        this.take(other, before, from);
      }
    }
    return false;
  }

  private settle(i: number, fits: readonly LabelFit[], lanes: readonly number[]): boolean {
    for (const lane of lanes) {
      for (const fit of fits) {
        if (!this.room.isFree(fit, lane)) continue;
        this.take(i, fit, lane);
        return true;
      }
    }
    return false;
  }

  private take(i: number, fit: LabelFit, lane: number): void {
    this.room.take(i, cellsOf(fit, lane, this.widthPx));
    this.fits[i] = fit;
    this.lanes[i] = lane;
  }

  private leave(i: number): void {
    this.room.leave(i);
    this.fits[i] = null;
  }

  /** Lanes in which the bar itself is free: only there can its words be looked for elsewhere. */
  private lanesWithRoom(i: number): readonly number[] {
    const { start, end } = this.item(i);
    const { boxStart, boxEnd } = (this.bares[i] ??= bareFit(start, end, this.widthPx));
    return this.lanesFor(i).filter((lane) => this.room.isClear(lane, boxStart, boxEnd));
  }

  private lanesFor(i: number): readonly number[] {
    const preferred = this.item(i).lane;
    if (preferred === undefined || preferred === 0 || preferred >= this.order.length) return this.order;
    return [preferred, ...this.order.filter((lane) => lane !== preferred)];
  }

  private item(i: number): LaneItem {
    return this.items[i] ?? { start: 0, end: 0, labelPx: 0 };
  }
}

/** Where a counted mark for this item belongs: its middle, or near the visible start of a long bar. */
function anchorOf({ start, end }: LaneItem): number {
  return start + Math.min((end - start) / 2, 26);
}
