import { range } from 'd3';
import { type Cell, cellsOf, type LabelFit, type LabelProposals } from './fit-label';

/** A mark with its label in a lane. */
export interface LanePlace extends LabelFit {
  /** The lane of the bar. */
  readonly lane: number;
}

export interface LaneCount {
  readonly lanes: number;
  readonly widthPx: number;
}

/** Bars that follow one another share an edge, which two scales may round apart. */
const SLACK_PX = 0.01;

/** Whether two stretches of a lane, in px, share more than an edge. */
export function overlap(start: number, end: number, otherStart: number, otherEnd: number): boolean {
  return otherStart < end - SLACK_PX && start < otherEnd - SLACK_PX;
}

/**
 * First fit in the order given: each item takes the first lane in which its bar and its label, in one line, are free. An
 * item without such a lane stays without a place.
 */
export function chooseLanes(proposals: readonly LabelProposals[], { lanes, widthPx }: LaneCount): LaneRoom {
  const room = new LaneRoom(proposals.length, lanes, widthPx);
  proposals.forEach(({ oneLine, item }, i) => room.takeFirstFree(i, oneLine, room.lanesFrom(item.lane)));
  return room;
}

interface Taken {
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

/** Two or more items, or a lane outside the track. */
const MANY = -2;

/** The lanes of one track: which item has which place, and what is taken of each lane. Items are named by their index. */
export class LaneRoom {
  readonly count: number;
  readonly widthPx: number;
  /** By item; `null` while it has no place. */
  readonly places: (LanePlace | null)[];
  private readonly rows: Taken[][];
  /** Orders of the lanes, by the lane that comes first. */
  private readonly orders: (readonly number[])[] = [];

  constructor(items: number, lanes: number, widthPx: number) {
    this.count = lanes;
    this.widthPx = widthPx;
    this.places = Array.from({ length: items }, () => null);
    this.rows = Array.from({ length: lanes }, () => []);
  }

  /** All lanes from the top, the preferred one before the others. */
  lanesFrom(preferred = 0): readonly number[] {
    const first = preferred < this.count ? preferred : 0;
    return (this.orders[first] ??= [first, ...range(this.count).filter((lane) => lane !== first)]);
  }

  /** The lane comes before the side of the label, so that what the first lanes hold does not depend on how many there are. */
  takeFirstFree(item: number, fits: readonly LabelFit[], lanes: readonly number[]): boolean {
    for (const lane of lanes) {
      for (const fit of fits) {
        if (!this.isFree(fit, lane)) continue;
        this.take(item, { ...fit, lane });
        return true;
      }
    }
    return false;
  }

  take(item: number, place: LanePlace): void {
    this.places[item] = place;
    if (coversOneLane(place)) {
      this.rows[place.lane]?.push({ item, start: place.boxStart, end: place.boxEnd });
      return;
    }
    for (const { lane, start, end } of this.cellsOf(place, place.lane)) {
      this.rows[lane]?.push({ item, start, end });
    }
  }

  leave(item: number): void {
    this.places[item] = null;
    for (const row of this.rows) {
      for (let k = row.length - 1; k >= 0; k -= 1) if (row[k]?.item === item) row.splice(k, 1);
    }
  }

  isFree(fit: LabelFit, lane: number): boolean {
    if (!this.isClear(lane, fit.boxStart, fit.boxEnd)) return false;
    return coversOneLane(fit) || this.cellsOf(fit, lane).every((c) => this.isClear(c.lane, c.start, c.end));
  }

  /** A lane outside the track is never clear. */
  isClear(lane: number, start: number, end: number): boolean {
    const row = this.rows[lane];
    if (!row) return false;
    for (const taken of row) if (overlap(start, end, taken.start, taken.end)) return false;
    return true;
  }

  /** The one item that is in the way of a fit; `null` if there is none or more than one. */
  onlyBlocker(fit: LabelFit, lane: number): number | null {
    const cells = coversOneLane(fit) ? null : this.cellsOf(fit, lane);
    let found = this.blockerIn(lane, fit.boxStart, fit.boxEnd, null);
    for (const cell of cells ?? []) {
      if (found !== MANY) found = this.blockerIn(cell.lane, cell.start, cell.end, found);
    }
    return found === MANY ? null : found;
  }

  /** `known` again if nothing else is in the way, else the other item, else `MANY`. */
  private blockerIn(lane: number, start: number, end: number, known: number | null): number | null {
    const row = this.rows[lane];
    if (!row) return MANY;
    let found = known;
    for (const taken of row) {
      if (taken.item === found || !overlap(start, end, taken.start, taken.end)) continue;
      if (found !== null) return MANY;
      found = taken.item;
    }
    return found;
  }

  itemsIn({ lane, start, end }: Cell): number[] {
    const row = this.rows[lane] ?? [];
    return row.filter((taken) => overlap(start, end, taken.start, taken.end)).map(({ item }) => item);
  }

  /** The free stretch of a lane around a px; `null` where that px is taken or the lane is outside the track. */
  gapAround(lane: number, px: number): { readonly start: number; readonly end: number } | null {
    const row = this.rows[lane];
    if (!row) return null;
    let start = 0;
    let end = this.widthPx;
    for (const taken of row) {
      if (taken.end <= px) start = Math.max(start, taken.end);
      else if (taken.start >= px) end = Math.min(end, taken.start);
      else return null;
    }
    return { start, end };
  }

  private cellsOf(fit: LabelFit, lane: number): Cell[] {
    return cellsOf(fit, lane, this.widthPx);
  }
}

/** True for most labels: then the box in the lane of the bar is all that the mark covers. */
function coversOneLane({ laneStep, lines }: LabelFit): boolean {
  return laneStep === 0 && lines === 1;
}
