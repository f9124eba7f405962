import { range } from 'd3';
import { type Cell, cellsOf, type LabelFit, type LaneItem } from './fit-label';

/** A mark with its label in a lane. */
export interface LanePlace extends LabelFit {
  /** The lane of the bar. */
  readonly lane: number;
}

export interface LaneCount {
  readonly lanes: number;
  readonly widthPx: number;
}

/** Px by which bars that share an edge may overlap, because their ends are rounded apart. */
const SLACK_PX = 0.01;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches of a lane, in px, share more than an edge. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return b.start < a.end - SLACK_PX && a.start < b.end - SLACK_PX;
}

interface Taken extends Stretch {
  readonly item: LaneItem;
}

/** The lanes of one track: which item has which place, and what is taken of each lane. */
export class LaneRoom {
  readonly items: readonly LaneItem[];
  readonly widthPx: number;
  readonly places = new Map<LaneItem, LanePlace>();
  /** From the top. */
  readonly lanes: readonly number[];
  private readonly rows: Taken[][];

  constructor(items: readonly LaneItem[], lanes: number, widthPx: number) {
    this.items = items;
    this.widthPx = widthPx;
    this.lanes = range(lanes);
    this.rows = this.lanes.map(() => []);
  }

  /** The lane that the item prefers, then the others from the top. */
  lanesFor({ prefers }: LaneItem): readonly number[] {
    const lane = prefers?.lane ?? 0;
    if (lane === 0 || lane >= this.lanes.length) return this.lanes;
    return [lane, ...this.lanes.filter((other) => other !== lane)];
  }

  withoutPlace(): LaneItem[] {
    return this.items.filter((item) => !this.places.has(item));
  }

  /** The lanes in which anything stands. */
  taken(): number[] {
    return [...this.rows.keys()].filter((lane) => this.rows[lane]?.length);
  }

  /**
   * Tries every side of the label in one lane before the next lane: the first lanes then hold the same, however many there
   * are.
   */
  takeFirstFree(item: LaneItem, fits: readonly LabelFit[], lanes = this.lanesFor(item)): boolean {
    for (const lane of lanes) {
      for (const fit of fits) {
        if (!this.isFree(fit, lane)) continue;
        this.take(item, { ...fit, lane });
        return true;
      }
    }
    return false;
  }

  take(item: LaneItem, place: LanePlace): void {
    this.places.set(item, place);
    for (const { lane, start, end } of cellsOf(place, place.lane, this.widthPx)) {
      (this.rows[lane] ??= []).push({ item, start, end });
    }
  }

  /** Takes a cell for good, for what is no item. */
  block({ lane, start, end }: Cell): void {
    this.rows[lane]?.push({ item: { start, end, labelPx: 0 }, start, end });
  }

  leave(item: LaneItem): void {
    this.places.delete(item);
    this.rows.forEach((row, lane) => (this.rows[lane] = row.filter((taken) => taken.item !== item)));
  }

  isFree(fit: LabelFit, lane: number): boolean {
    for (const cell of cellsOf(fit, lane, this.widthPx)) if (!this.isClear(cell)) return false;
    return true;
  }

  /** A lane outside the track is never clear. */
  isClear(cell: Cell): boolean {
    const row = this.rows[cell.lane];
    if (!row) return false;
    for (const taken of row) if (overlap(cell, taken)) return false;
    return true;
  }

  itemsIn(cell: Cell): LaneItem[] {
    return (this.rows[cell.lane] ?? []).filter((taken) => overlap(cell, taken)).map(({ item }) => item);
  }

  /** The one item that is in the way of a fit; `null` if there is none or more than one. */
  onlyBlocker(fit: LabelFit, lane: number): LaneItem | null {
    const cells = cellsOf(fit, lane, this.widthPx);
    if (cells.some((cell) => !this.rows[cell.lane])) return null;
    const [only = null, another] = new Set(cells.flatMap((cell) => this.itemsIn(cell)));
    return another ? null : only;
  }

  /** The free stretch of a lane around a px; `null` where that px is taken or the lane is outside the track. */
  gapAround(lane: number, px: number): Stretch | null {
    const row = this.rows[lane];
    if (!row || row.some(({ start, end }) => start < px && px < end)) return null;
    const before = row.filter(({ end }) => end <= px);
    const after = row.filter(({ start }) => start >= px);
    return {
      start: Math.max(0, ...before.map(({ end }) => end)),
      end: Math.min(this.widthPx, ...after.map(({ start }) => start)),
    };
  }
}
