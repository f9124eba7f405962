import { type Cell, cellsOf, type LabelFit } from './fit-label';

/** Bars that follow one another share an edge, which two scales may round apart. */
export const SLACK_PX = 0.01;

/** More than one, or what is no lane. */
const MANY = -2;

interface Taken {
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

/** What is taken of some lanes, and by which item. */
export class LaneRoom {
  private readonly widthPx: number;
  private readonly rows: Taken[][];

  constructor(lanes: number, widthPx: number) {
    this.widthPx = widthPx;
    this.rows = Array.from({ length: lanes }, () => []);
  }

  isFree(fit: LabelFit, lane: number): boolean {
    if (!this.isClear(lane, fit.boxStart, fit.boxEnd)) return false;
    // Most words stand in the lane of their bar: nothing more to ask.
    if (fit.laneStep === 0 && fit.lines === 1) return true;
    return cellsOf(fit, lane, this.widthPx).every((cell) => this.isClear(cell.lane, cell.start, cell.end));
  }

  /** Lanes outside are never clear. */
  isClear(lane: number, start: number, end: number): boolean {
    const row = this.rows[lane];
    if (!row) return false;
    for (const taken of row) {
      if (taken.start < end - SLACK_PX && start < taken.end - SLACK_PX) return false;
    }
    return true;
  }

  take(item: number, cells: readonly Cell[]): void {
    for (const { lane, start, end } of cells) this.rows[lane]?.push({ item, start, end });
  }

  leave(item: number): void {
    for (const row of this.rows) {
      for (let k = row.length - 1; k >= 0; k -= 1) if (row[k]?.item === item) row.splice(k, 1);
    }
  }

  itemsIn(lane: number, start: number, end: number): number[] {
    return (this.rows[lane] ?? []).filter((taken) => overlaps(taken, { start, end })).map(({ item }) => item);
  }

  /** The one item that stands in the way; `null` if there is none or more than one. */
  onlyBlocker(fit: LabelFit, lane: number): number | null {
    const only = this.blockerIn(lane, fit.boxStart, fit.boxEnd, -1);
    if (fit.laneStep === 0 && fit.lines === 1) return only < 0 ? null : only;
    const all = cellsOf(fit, lane, this.widthPx).reduce(
      (found, cell) => (found === MANY ? MANY : this.blockerIn(cell.lane, cell.start, cell.end, found)),
      only,
    );
    return all < 0 ? null : all;
  }

  /** What stands in the way besides `known`: that one again, another, or `MANY`. */
  private blockerIn(lane: number, start: number, end: number, known: number): number {
    const row = this.rows[lane];
    if (!row) return MANY;
    let found = known;
    for (const taken of row) {
      if (taken.item === found || taken.start >= end - SLACK_PX || start >= taken.end - SLACK_PX) continue;
      if (found !== -1) return MANY;
      found = taken.item;
    }
    return found;
  }

  /** The free stretch of a lane about a px; `null` where that is taken or there is no such lane. */
  gapAbout(lane: number, px: number): { readonly start: number; readonly end: number } | null {
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
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end - SLACK_PX && b.start < a.end - SLACK_PX;
}
