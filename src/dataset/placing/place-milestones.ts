import { permute } from 'd3';
import { DAY_PARTS } from '../../time/day-part';
import { type Edtf, type EdtfDate, parseEdtf, spanOfEdtf } from '../../time/edtf';
import type { OpenSpan } from '../../time/span';
import { type Zone, zone } from '../../time/zone';
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
  articles,
  reference,
  tracks,
  timeZone,
}: Pick<Dataset, 'milestones' | 'articles' | 'reference' | 'tracks' | 'timeZone'>): {
  readonly milestones: readonly Milestone[];
  readonly numbers: MilestoneNumbers;
} {
  const { length } = inFile;
  const places = new Map(inFile.map(({ id }, i) => [id, i]));
  const trackIndexes = new Map(tracks.map(({ id }, i) => [id, i]));
  const inZone = zone(timeZone);
  // Reads in the order of the file: reading order jumps around in memory, which is slower.
  const rowsInFile = inFile.map((milestone) => readRow(milestone, inZone, places, trackIndexes));
  const told = daysOfArticles({ articles, reference }, inZone);
  const pairsInFile = placePairs(inFile, places);
  const order = readingOrder(rowsInFile, pairsInFile);
  const rows = permute(rowsInFile, order);
  const ordinals = inverse(order);
  const spans = permute(inFile, order).map((milestone, i) =>
    attestedSpan(milestone, rows[i] ?? UNDATED, told, inZone),
  );
  const columns: MilestoneColumns = {
    length,
    start: Float64Array.from(spans, ({ start }) => start),
    end: Float64Array.from(spans, ({ end }) => end),
    track: Uint16Array.from(rows, ({ track }) => track),
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
  const { start, end } = boundsInMs(milestone);
  return {
    start,
    end,
    day: (isDay ? spanOfEdtf(value, inZone).start : null) ?? Number.NaN,
    part: when.dayPart === undefined ? 0 : 1 + DAY_PARTS.indexOf(when.dayPart),
    track: trackIndexes.get(track) ?? 0,
    flags:
      (kind === 'statement' ? FLAG.statement : 0) |
      (/[~%]/.test(when.edtf ?? '') ? FLAG.about : 0) |
      (/[?%]/.test(when.edtf ?? '') ? FLAG.uncertain : 0) |
      (when.basis === 'inferred' ? FLAG.inferred : 0) |
      (start === -Infinity ? FLAG.openStart : 0) |
      (end === Infinity ? FLAG.openEnd : 0),
    importance,
    parent: partOf === undefined ? -1 : (places.get(partOf) ?? -1),
  };
}

const UNDATED: Bounds = { start: Number.NaN, end: Number.NaN };

/** The day of each article, by its id. An article that prints no date is of the reference date. */
function daysOfArticles(
  { articles, reference }: Pick<Dataset, 'articles' | 'reference'>,
  inZone: Zone,
): ReadonlyMap<string | undefined, OpenSpan> {
  const spanOf = (edtf: string): OpenSpan => {
    const value = parseEdtf(edtf);
    return value ? spanOfEdtf(value, inZone) : { start: null, end: null };
  };
  const days = articles.map(({ id, date }) => [id, spanOf(date ?? reference.edtf)] as const);
  return new Map<string | undefined, OpenSpan>([[undefined, spanOf(reference.edtf)], ...days]);
}

/**
 * The bounds, with an open end at the first or last day on which a report vouches for the milestone. If the reports are not
 * inside the stated bound, all that is vouched for is the unit of that bound: `../2001` told in 2026 is the year 2001.
 */
function attestedSpan(
  { when, passages }: Milestone,
  { start, end }: Bounds,
  told: ReadonlyMap<string | undefined, OpenSpan>,
  inZone: Zone,
): Bounds {
  if (start !== -Infinity && end !== Infinity) return { start, end };
  const value = when.edtf === null ? null : parseEdtf(when.edtf);
  const days = (passages.length > 0 ? passages : [{ article: undefined }]).flatMap(
    ({ article }) => told.get(article) ?? [],
  );
  const from = Math.min(...days.flatMap((day) => day.start ?? []));
  const to = Math.max(...days.flatMap((day) => day.end ?? []));
  if (start === -Infinity) return { start: from < end ? from : unitOf(value, inZone).start, end };
  return { start, end: to > start ? to : unitOf(value, inZone).end };
}

/** The year, month or day of the stated bound of an open span. */
function unitOf(value: Edtf | null, inZone: Zone): Bounds {
  const isDate = (bound: unknown): bound is EdtfDate => typeof bound === 'object';
  const date = value?.kind === 'interval' ? [value.start, value.end].find(isDate) : undefined;
  const span = date && spanOfEdtf({ kind: 'date', date }, inZone);
  return { start: span?.start ?? Number.NaN, end: span?.end ?? Number.NaN };
}
