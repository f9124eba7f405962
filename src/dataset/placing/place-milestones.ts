import { DAY_PARTS } from '../../time/day-part';
import { parseEdtf, spanOfEdtf } from '../../time/edtf';
import { type Zone, zone } from '../../time/zone';
import { KINDS } from '../model/kinds';
import { type Links, linksOf, type Pair } from '../model/links';
import { FLAG, type MilestoneColumns, type TrackIntervals } from '../model/milestone-columns';
import type { Dataset, Milestone } from '../model/schema';
import { trackIntervals } from './intervals';
import { placeDays } from './place-days';
import { type Bounds, boundsInMs, orderPairs, readingOrder } from './reading-order';

/** What is known of all milestones as numbers, by ordinal. A worker can hand it over without a copy. */
export interface MilestoneNumbers {
  readonly columns: MilestoneColumns;
  /** Those stated to come before each, and to follow it. */
  readonly earlier: Links;
  readonly later: Links;
  readonly parts: Links;
  /** By track. */
  readonly tracks: readonly TrackIntervals[];
}

/** Puts the milestones in reading order, and each where it is drawn. */
export function placeMilestones({
  milestones: inFile,
  tracks,
  timeZone,
}: Pick<Dataset, 'milestones' | 'tracks' | 'timeZone'>): {
  readonly milestones: readonly Milestone[];
  readonly numbers: MilestoneNumbers;
} {
  const { length } = inFile;
  const inZone = zone(timeZone);
  const dates = inFile.map((milestone) => readDate(milestone, inZone));
  const fileIndexes = new Map(inFile.map(({ id }, i) => [id, i]));
  const pairs = orderPairs(inFile, (id) => fileIndexes.get(id));
  const order = readingOrder(
    dates,
    linksOf(
      length,
      pairs.map(({ earlier, later }): Pair => [later, earlier]),
    ),
  );
  const ordinals = new Int32Array(length);
  order.forEach((fileIndex, ordinal) => (ordinals[fileIndex] = ordinal));
  const ordinalOf = (fileIndex: number | undefined): number =>
    fileIndex === undefined ? -1 : (ordinals[fileIndex] ?? -1);

  const trackIndexes = new Map(tracks.map(({ id }, i) => [id, i]));
  const columns: MilestoneColumns = {
    length,
    start: new Float64Array(length),
    end: new Float64Array(length),
    track: new Uint16Array(length),
    kind: new Uint8Array(length),
    flags: new Uint8Array(length),
    parent: new Int32Array(length),
  };
  const day = new Float64Array(length);
  const part = new Uint8Array(length);
  // One pass, in the order of the file: in reading order the milestones lie all over the memory.
  for (const [fileIndex, { track, kind, partOf }] of inFile.entries()) {
    const ordinal = ordinals[fileIndex] ?? 0;
    const date = dates[fileIndex] ?? UNDATED;
    columns.start[ordinal] = date.start;
    columns.end[ordinal] = date.end;
    columns.track[ordinal] = trackIndexes.get(track) ?? 0;
    columns.kind[ordinal] = KINDS.indexOf(kind);
    columns.flags[ordinal] = date.flags;
    columns.parent[ordinal] = partOf === undefined ? -1 : ordinalOf(fileIndexes.get(partOf));
    day[ordinal] = date.day;
    part[ordinal] = date.part;
  }
  const later = pairs.map((pair): Pair => [ordinalOf(pair.earlier), ordinalOf(pair.later)]);
  const earlier = linksOf(
    length,
    later.map(([from, to]): Pair => [to, from]),
  );
  placeDays(columns, { day, part, earlier });
  return {
    milestones: Array.from(order).flatMap((fileIndex) => inFile[fileIndex] ?? []),
    numbers: {
      columns,
      earlier,
      later: linksOf(length, later),
      parts: linksOf(
        length,
        Array.from(columns.parent, (whole, own): Pair => [whole, own]),
      ),
      tracks: trackIntervals(columns, tracks.length),
    },
  };
}

interface DateRead extends Bounds {
  /** Midnight of the day that is all the date says; else `NaN`. */
  readonly day: number;
  /** 0 for no part of the day, else one more than its index in `DAY_PARTS`. */
  readonly part: number;
  /** Bits of `FLAG`. */
  readonly flags: number;
}

const UNDATED: DateRead = { start: Number.NaN, end: Number.NaN, day: Number.NaN, part: 0, flags: 0 };

/** Everything that is read off the date of a milestone, so that its EDTF is parsed once. */
function readDate(milestone: Milestone, inZone: Zone): DateRead {
  const { kind, when } = milestone;
  const value = when.edtf === null ? null : parseEdtf(when.edtf);
  const isDay = value?.kind === 'date' && value.date.precision === 'day';
  const ends = value?.kind === 'interval' ? [value.start, value.end] : [];
  const { start, end } = boundsInMs(milestone);
  return {
    start,
    end,
    day: (isDay ? spanOfEdtf(value, inZone).start : null) ?? Number.NaN,
    part: when.dayPart === undefined ? 0 : 1 + DAY_PARTS.indexOf(when.dayPart),
    flags:
      (kind === 'statement' ? FLAG.statement : 0) |
      (/[~%]/.test(when.edtf ?? '') ? FLAG.about : 0) |
      (/[?%]/.test(when.edtf ?? '') ? FLAG.uncertain : 0) |
      (when.basis === 'inferred' ? FLAG.inferred : 0) |
      (ends[0] === 'unknown' ? FLAG.unknownStart : 0) |
      (ends[1] === 'unknown' ? FLAG.unknownEnd : 0),
  };
}
