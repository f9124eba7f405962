import { permute } from 'd3';
import { parseEdtf, spanOfEdtf } from '../../time/edtf';
import type { OpenSpan } from '../../time/span';
import { type Zone, zone } from '../../time/zone';
import { statedSpan } from '../model/bounds';
import type { MilestoneNumbers } from '../model/dataset-index';
import { linksOf, type Pair } from '../model/links';
import { FLAG, type MilestoneColumns } from '../model/milestone-columns';
import type { Dataset, Milestone } from '../model/schema';
import { trackIntervals } from './intervals';
import { placeDays } from './place-days';
import { inverse, placePairs, readingOrder } from './reading-order';

/** Puts the milestones in reading order, and each where it is drawn. */
export function placeMilestones(dataset: Dataset): {
  readonly milestones: readonly Milestone[];
  /** The place of each in the file. */
  readonly order: readonly number[];
  readonly numbers: MilestoneNumbers;
} {
  const places = new Map(dataset.milestones.map(({ id }, place) => [id, place]));
  const stated = dataset.milestones.map((milestone) => ({ milestone, ...statedSpan(milestone) }));
  const pairsInFile = placePairs(dataset.milestones, places);
  const order = readingOrder(stated, pairsInFile);
  const milestones = permute(dataset.milestones, order);
  const { length } = milestones;
  const ordinals = inverse(order);
  const ordinalAt = (place: number | undefined): number => ordinals[place ?? -1] ?? -1;
  const tracks = new Map(dataset.tracks.map(({ id }, i) => [id, i]));
  const inZone = zone(dataset.timeZone);
  const daysOf = daysOfReports(dataset, inZone);
  const spans = permute(stated, order).map((span) => attestedSpan(span, daysOf, inZone));
  const columns: MilestoneColumns = {
    length,
    start: Float64Array.from(spans, ({ start }) => start),
    end: Float64Array.from(spans, ({ end }) => end),
    track: Uint16Array.from(milestones, ({ track }) => tracks.get(track) ?? 0),
    flags: Uint8Array.from(milestones, flagsOf),
    importance: Uint8Array.from(milestones, ({ importance }) => importance),
    parent: Int32Array.from(milestones, ({ partOf = '' }) => ordinalAt(places.get(partOf))),
  };
  const pairs = pairsInFile.map(([from, to]): Pair => [ordinalAt(from), ordinalAt(to)]);
  const earlier = linksOf(
    length,
    pairs.map(([from, to]): Pair => [to, from]),
  );
  placeDays({ milestones, columns, earlier }, inZone);
  return {
    milestones,
    order,
    numbers: {
      columns,
      earlier,
      later: linksOf(length, pairs),
      parts: linksOf(
        length,
        Array.from(columns.parent, (whole, own): Pair => [whole, own]).filter(([whole]) => whole >= 0),
      ),
      tracks: trackIntervals(columns, dataset.tracks.length),
    },
  };
}

/** Bits of `FLAG`. */
function flagsOf({ kind, when: { edtf, basis, earliest, latest } }: Milestone): number {
  return (
    (kind === 'statement' ? FLAG.statement : 0) |
    (/[~%]/.test(edtf ?? '') ? FLAG.about : 0) |
    (/[?%]/.test(edtf ?? '') ? FLAG.uncertain : 0) |
    (basis === 'inferred' ? FLAG.inferred : 0) |
    (earliest === null && latest !== null ? FLAG.openStart : 0) |
    (earliest !== null && latest === null ? FLAG.openEnd : 0)
  );
}

/** The days of the reports that tell of a milestone. A report that prints no date is of the reference date. */
function daysOfReports({ articles, reference }: Dataset, inZone: Zone): (milestone: Milestone) => OpenSpan[] {
  const page = spanOfEdtf(parseEdtf(reference.edtf), inZone);
  const days = new Map(
    articles.map(({ id, date }) => [id, date === null ? page : spanOfEdtf(parseEdtf(date), inZone)]),
  );
  return ({ passages }) =>
    passages.length === 0 ? [page] : passages.flatMap(({ article }) => days.get(article) ?? []);
}

/**
 * The stated span, with an open end at the first or last day on which a report vouches for the milestone. If the reports are
 * not inside the stated bound, all that is vouched for is the unit of that bound: `../2001` told in 2026 is the year 2001.
 * An undated milestone has `NaN` at both ends.
 */
function attestedSpan(
  { milestone, start, end }: OpenSpan & { readonly milestone: Milestone },
  daysOf: (milestone: Milestone) => OpenSpan[],
  inZone: Zone,
): { start: number; end: number } {
  if ((start === null) === (end === null)) return { start: start ?? Number.NaN, end: end ?? Number.NaN };
  const value = parseEdtf(milestone.when.edtf);
  const stated = value?.start ?? value?.end ?? null;
  const unit = spanOfEdtf(stated && { start: stated, end: stated }, inZone);
  const days = daysOf(milestone);
  const first = Math.min(...days.flatMap((day) => day.start ?? []));
  const last = Math.max(...days.flatMap((day) => day.end ?? []));
  return {
    start: start ?? (first < (end ?? Infinity) ? first : (unit.start ?? Number.NaN)),
    end: end ?? (last > (start ?? -Infinity) ? last : (unit.end ?? Number.NaN)),
  };
}
