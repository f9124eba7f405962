import { permute } from 'd3';
import { DAY_PARTS } from '../../time/day-part';
import { parseEdtf, spanOfEdtf } from '../../time/edtf';
import { type Zone, zone } from '../../time/zone';
import { KINDS } from '../model/kinds';
import type { MilestoneNumbers } from '../model/dataset-index';
import { linksOf, type Pair } from '../model/links';
import { FLAG, type MilestoneColumns } from '../model/milestone-columns';
import type { Dataset, Milestone } from '../model/schema';
import { trackIntervals } from './intervals';
import { placeDays } from './place-days';
import { type Bounds, boundsInMs, inverse, placePairs, readingOrder } from './reading-order';

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
  const places = new Map(inFile.map(({ id }, i) => [id, i]));
  const trackIndexes = new Map(tracks.map(({ id }, i) => [id, i]));
  const inZone = zone(timeZone);
  // Reads in the order of the file: reading order jumps around in memory, which is slower.
  const rowsInFile = inFile.map((milestone) => readRow(milestone, inZone, places, trackIndexes));
  const pairsInFile = placePairs(inFile, places);
  const order = readingOrder(rowsInFile, pairsInFile);
  const rows = permute(rowsInFile, order);
  const ordinals = inverse(order);
  const columns: MilestoneColumns = {
    length,
    start: Float64Array.from(rows, ({ start }) => start),
    end: Float64Array.from(rows, ({ end }) => end),
    track: Uint16Array.from(rows, ({ track }) => track),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    flags: Uint8Array.from(rows, ({ flags }) => flags),
    importance: Uint8Array.from(rows, ({ importance }) => importance),
    parent: Int32Array.from(rows, ({ parent }) => ordinals[parent] ?? -1),
  };
  const pairs = pairsInFile.map(([from, to]): Pair => [ordinals[from] ?? 0, ordinals[to] ?? 0]);
  const earlier = linksOf(
    length,
    pairs.map(([from, to]): Pair => [to, from]),
  );
  placeDays({
    columns,
    day: Float64Array.from(rows, ({ day }) => day),
    part: Uint8Array.from(rows, ({ part }) => part),
    earlier,
  });
  return {
    milestones: permute(inFile, order),
    numbers: {
      columns,
      earlier,
      later: linksOf(length, pairs),
      parts: linksOf(
        length,
        Array.from(columns.parent, (whole, own): Pair => [whole, own]),
      ),
      tracks: trackIntervals(columns, tracks.length),
    },
  };
}

/** A milestone in numbers. */
interface Row extends Bounds {
  /** Midnight of the day, if the date is one day; else `NaN`. */
  readonly day: number;
  /** 0 for no part of the day, else one more than its index in `DAY_PARTS`. */
  readonly part: number;
  readonly track: number;
  readonly kind: number;
  /** Bits of `FLAG`. */
  readonly flags: number;
  readonly importance: number;
  /** Place in the file of the milestone it is part of; -1 for none. */
  readonly parent: number;
}

function readRow(
  milestone: Milestone,
  inZone: Zone,
  places: ReadonlyMap<string, number>,
  trackIndexes: ReadonlyMap<string, number>,
): Row {
  const { importance, kind, partOf, track, when } = milestone;
  const value = when.edtf === null ? null : parseEdtf(when.edtf);
  const isDay = value?.kind === 'date' && value.date.precision === 'day';
  const ends = value?.kind === 'interval' ? [value.start, value.end] : [];
  const { start, end } = boundsInMs(milestone);
  return {
    start,
    end,
    day: (isDay ? spanOfEdtf(value, inZone).start : null) ?? Number.NaN,
    part: when.dayPart === undefined ? 0 : 1 + DAY_PARTS.indexOf(when.dayPart),
    track: trackIndexes.get(track) ?? 0,
    kind: KINDS.indexOf(kind),
    flags:
      (kind === 'statement' ? FLAG.statement : 0) |
      (/[~%]/.test(when.edtf ?? '') ? FLAG.about : 0) |
      (/[?%]/.test(when.edtf ?? '') ? FLAG.uncertain : 0) |
      (when.basis === 'inferred' ? FLAG.inferred : 0) |
      (ends[0] === 'unknown' ? FLAG.unknownStart : 0) |
      (ends[1] === 'unknown' ? FLAG.unknownEnd : 0),
    importance,
    parent: partOf === undefined ? -1 : (places.get(partOf) ?? -1),
  };
}
