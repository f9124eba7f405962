import { LABEL } from './fit-label';
import { SLACK_PX } from './lane-room';

/** What is packed for trial: bars in px and the width of their words, by item. */
export interface TrialBars {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly labelPx: Float64Array;
}

/**
 * The lane each item gets by `firstFit`, -1 where it finds none, for a scale that is tried out hundreds of times: the
 * same rule in numbers alone, some fifty times as fast.
 */
export class TrialLanes {
  /** By lane: where what stands in it begins and ends. FilterResult from trial to trial; `counts` says how much of it holds. */
  private readonly starts: number[][];
  private readonly ends: number[][];
  private readonly counts: number[];

  constructor(lanes: number) {
    this.starts = Array.from({ length: lanes }, () => []);
    this.ends = Array.from({ length: lanes }, () => []);
    this.counts = Array.from({ length: lanes }, () => 0);
  }

  /** Writes into `laneOf`. */
  pack({ start, end, labelPx }: TrialBars, widthPx: number, laneOf: Int32Array): void {
    this.counts.fill(0);
    for (let i = 0; i < start.length; i += 1) {
      laneOf[i] = this.place(start[i] ?? 0, end[i] ?? 0, labelPx[i] ?? 0, widthPx);
    }
  }

  private place(start: number, end: number, labelPx: number, widthPx: number): number {
    const length = Math.max(end - start, LABEL.targetPx);
    const from = Math.min(Math.max((start + end - length) / 2, 0), Math.max(widthPx - length, 0));
    const to = from + length;
    if (end - start >= labelPx + 2 * LABEL.padPx) return this.firstFree(from, to, from, to);
    const right = end + LABEL.besidePx + labelPx;
    const left = start - LABEL.besidePx - labelPx;
    const rightTo = right <= widthPx ? Math.max(to, Math.min(right + LABEL.airPx, widthPx)) : Infinity;
    const leftFrom = left >= 0 ? Math.min(from, Math.max(left - LABEL.airPx, 0)) : -Infinity;
    return this.firstFree(from, rightTo, leftFrom, to);
  }

  /** The first lane free for one stretch or the other, which it then takes. A stretch without end is no choice. */
  private firstFree(a0: number, a1: number, b0: number, b1: number): number {
    for (let lane = 0; lane < this.counts.length; lane += 1) {
      if (a1 !== Infinity && this.isFree(lane, a0, a1)) return this.take(lane, a0, a1);
      if (b0 !== -Infinity && this.isFree(lane, b0, b1)) return this.take(lane, b0, b1);
    }
    return -1;
  }

  private isFree(lane: number, from: number, to: number): boolean {
    const [starts, ends] = [this.starts[lane] ?? [], this.ends[lane] ?? []];
    // The last ones came nearest: items come by their start.
    for (let k = (this.counts[lane] ?? 0) - 1; k >= 0; k -= 1) {
      if (to > (starts[k] ?? 0) + SLACK_PX && from < (ends[k] ?? 0) - SLACK_PX) return false;
    }
    return true;
  }

  private take(lane: number, from: number, to: number): number {
    const count = this.counts[lane] ?? 0;
    const [starts, ends] = [this.starts[lane], this.ends[lane]];
    if (starts) starts[count] = from;
    if (ends) ends[count] = to;
    this.counts[lane] = count + 1;
    return lane;
  }
}
