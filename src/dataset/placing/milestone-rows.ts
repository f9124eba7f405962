import { DAY_PARTS } from '../../time/day-part';
import { parseEdtf, spanOfEdtf } from '../../time/edtf';
import { parseInstant } from '../../time/instant';
import { type Zone, zone } from '../../time/zone';
import { type Links, linksOf } from '../model/links';
import { flagsOf, type MilestoneColumns } from '../model/milestone-columns';
import { placeDays } from './place-days';
import { readingOrder } from './reading-order';
import { KINDS } from '../model/kinds';
import type { DatasetHead, Milestone } from '../model/schema';
import { type TrackIntervals, trackIntervals } from './track-intervals';

/** Everything about milestones that is asked of all of them, by place in reading order. */
export interface MilestoneNumbers {
  readonly columns: MilestoneColumns;
  /** What is known to come before each, and to follow it. */
  readonly earlier: Links;
  readonly later: Links;
  readonly parts: Links;
  /** By track: what a view is asked for. */
  readonly tracks: readonly TrackIntervals[];
}

interface Pairs {
  readonly from: number[];
  readonly to: number[];
}

/**
 * Milestones turned into numbers, one after another and then let go of: a million objects would not fit. Ids that point
 * at other milestones are kept until all are known.
 */
export class MilestoneRows {
  private readonly tracks: ReadonlyMap<string, number>;
  private readonly inZone: Zone;
  private readonly start: Float64Array;
  private readonly end: Float64Array;
  /** Midnight of the day it is dated to, where that is all there is; else NaN. */
  private readonly day: Float64Array;
  /** 0 for none, else one more than its index in `DAY_PARTS`. */
  private readonly part: Uint8Array;
  private readonly track: Uint16Array;
  private readonly kind: Uint8Array;
  private readonly flags: Uint8Array;
  private readonly wholes: { readonly own: number; readonly id: string }[] = [];
  private readonly orders: { readonly own: number; readonly id: string; readonly follows: boolean }[] = [];
  private size = 0;

  constructor(capacity: number, { tracks, timeZone }: Pick<DatasetHead, 'tracks' | 'timeZone'>) {
    this.tracks = new Map(tracks.map(({ id }, i) => [id, i]));
    this.inZone = zone(timeZone);
    this.start = new Float64Array(capacity);
    this.end = new Float64Array(capacity);
    this.day = new Float64Array(capacity);
    this.part = new Uint8Array(capacity);
    this.track = new Uint16Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  /** The next one in the file. */
  add(milestone: Milestone): void {
    const at = this.size;
    this.size += 1;
    const { when } = milestone;
    const undated = when.earliest === null && when.latest === null;
    this.start[at] = undated
      ? Number.NaN
      : when.earliest === null
        ? -Infinity
        : (parseInstant(when.earliest) ?? NaN);
    this.end[at] = undated
      ? Number.NaN
      : when.latest === null
        ? Infinity
        : (parseInstant(when.latest) ?? NaN);
    const value = when.edtf === null ? null : parseEdtf(when.edtf);
    const isDay = value?.kind === 'date' && value.date.precision === 'day';
    this.day[at] = (isDay ? spanOfEdtf(value, this.inZone).start : null) ?? Number.NaN;
    this.part[at] = when.dayPart === undefined ? 0 : 1 + DAY_PARTS.indexOf(when.dayPart);
    this.track[at] = this.tracks.get(milestone.track) ?? 0;
    this.kind[at] = KINDS.indexOf(milestone.kind);
    this.flags[at] = flagsOf(milestone, false);
    if (milestone.partOf !== undefined) this.wholes.push({ own: at, id: milestone.partOf });
    for (const id of when.after) this.orders.push({ own: at, id, follows: true });
    for (const id of when.before) this.orders.push({ own: at, id, follows: false });
  }

  /** The place in the file of each place in reading order. `placeOf` gives the place in the file of an id, or -1. */
  inOrder(placeOf: (id: string) => number): Uint32Array {
    const { earlier, later } = this.orderPairs(placeOf);
    return readingOrder(this.start, this.end, linksOf(this.size, later, earlier));
  }

  /** In the `order` that `inOrder` gave. */
  numbers(order: Uint32Array, placeOf: (id: string) => number): MilestoneNumbers {
    const ranks = new Int32Array(this.size);
    order.forEach((place, rank) => (ranks[place] = rank));
    const rankOf = (place: number): number => ranks[place] ?? -1;
    const parent = new Int32Array(this.size).fill(-1);
    const parts: Pairs = { from: [], to: [] };
    for (const { own, id } of this.wholes) {
      const whole = rankOf(placeOf(id));
      if (whole < 0) continue;
      parent[rankOf(own)] = whole;
      parts.from.push(whole);
      parts.to.push(rankOf(own));
    }
    const pairs = this.orderPairs(placeOf);
    const [first, second] = [pairs.earlier.map(rankOf), pairs.later.map(rankOf)];
    const columns = {
      length: this.size,
      start: pick(this.start, order),
      end: pick(this.end, order),
      track: pick(this.track, order),
      kind: pick(this.kind, order),
      flags: pick(this.flags, order),
      parent,
    };
    const earlier = linksOf(this.size, second, first);
    placeDays(columns, { day: pick(this.day, order), part: pick(this.part, order), earlier });
    return {
      columns,
      earlier,
      later: linksOf(this.size, first, second),
      parts: linksOf(this.size, parts.from, parts.to),
      tracks: trackIntervals(columns, this.tracks.size),
    };
  }

  private orderPairs(placeOf: (id: string) => number): { earlier: number[]; later: number[] } {
    const [earlier, later]: [number[], number[]] = [[], []];
    for (const { own, id, follows } of this.orders) {
      const other = placeOf(id);
      if (other < 0) continue;
      earlier.push(follows ? other : own);
      later.push(follows ? own : other);
    }
    return { earlier, later };
  }
}

function pick<T extends Float64Array | Uint16Array | Uint8Array>(column: T, order: Uint32Array): T {
  const picked = column.slice() as T;
  order.forEach((place, rank) => (picked[rank] = column[place] ?? 0));
  return picked;
}
