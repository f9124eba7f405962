import { ascending, descending, group, index, sum } from 'd3';
import { type Zone, zone } from '../../time/zone';
import { linked, type Links } from './links';
import { FLAG, type MilestoneColumns, type TrackIntervals } from './milestone-columns';
import type { LookUp, MilestoneList } from './milestone-list';
import type { Article, DatasetHead, Expression, Locale, Milestone, Passage, Speaker, Track } from './schema';
import type { FilterWorker } from '../search/filter';

export interface PassageAt {
  readonly passage: Passage;
  readonly milestone: Milestone;
}

/** Everything the interface looks up, built once per dataset. An unknown key gives `undefined` and never throws. */
export interface DatasetIndex {
  /** Tells this index from every other, in the keys of queries. */
  readonly serial: number;
  readonly dataset: DatasetHead;
  readonly zone: Zone;
  readonly milestones: MilestoneList;
  /** How many of the milestones are statements. */
  readonly statements: number;
  /** The same milestones as numbers, for questions about all of them. */
  readonly columns: MilestoneColumns;
  /** By track: spans, arranged to find those of a view. */
  readonly intervals: readonly TrackIntervals[];
  /** See `isDense`. */
  readonly dense: boolean;
  readonly milestone: LookUp<Milestone, 'has'>;
  /** Direct parts, in reading order. */
  readonly parts: LookUp<readonly Milestone[]>;
  /** Milestones that either side states to come before this one, in reading order. */
  readonly earlier: LookUp<readonly Milestone[]>;
  /** Milestones that either side states to follow this one, in reading order. */
  readonly later: LookUp<readonly Milestone[]>;
  readonly article: ReadonlyMap<string, Article>;
  readonly track: ReadonlyMap<string, Track>;
  readonly speaker: ReadonlyMap<string, Speaker>;
  readonly passage: LookUp<PassageAt, 'size'>;
  /** By `blockKey`, in text order. */
  readonly passagesIn: LookUp<readonly PassageAt[]>;
  readonly expressionsIn: LookUp<readonly Expression[]>;
  /** Answers filters for a large dataset, whose milestones a worker holds; `null` for a dataset in memory. */
  readonly worker: FilterWorker | null;
}

/** What is known of all milestones as numbers, by ordinal. A worker can hand it over without a copy. */
export interface MilestoneNumbers {
  readonly columns: MilestoneColumns;
  /** From each milestone to those that come before it, and to those that follow it. */
  readonly earlier: Links;
  readonly later: Links;
  readonly parts: Links;
  /** By track. */
  readonly tracks: readonly TrackIntervals[];
}

/** What differs between a dataset in memory and one that is read on demand. */
export type IndexParts = Pick<DatasetIndex, 'milestones' | 'passage' | 'passagesIn' | 'worker'> & {
  readonly numbers: MilestoneNumbers;
};

let built = 0;

export function buildIndex(dataset: DatasetHead, { numbers, ...onDemand }: IndexParts): DatasetIndex {
  const { milestones } = onDemand;
  built += 1;
  return {
    serial: built,
    dataset,
    zone: zone(dataset.timeZone),
    columns: numbers.columns,
    statements: numbers.columns.flags.filter((flags) => (flags & FLAG.statement) !== 0).length,
    intervals: numbers.tracks,
    dense: isDense({ intervals: numbers.tracks }),
    ...onDemand,
    milestone: {
      has: (id) => milestones.indexOf(id) >= 0,
      get: (id) => milestones.at(milestones.indexOf(id)),
    },
    parts: lookUpLinks(milestones, numbers.parts),
    earlier: lookUpLinks(milestones, numbers.earlier),
    later: lookUpLinks(milestones, numbers.later),
    article: index(dataset.articles, ({ id }) => id),
    track: index(dataset.tracks, ({ id }) => id),
    speaker: index(dataset.speakers, ({ id }) => id),
    expressionsIn: group(dataset.expressions, (e) => blockKey(e.article, e.block)),
  };
}

/** The passages of milestones in text order. */
export function passagesOf(milestones: readonly Milestone[]): PassageAt[] {
  return milestones
    .flatMap((milestone) => milestone.passages.map((passage) => ({ passage, milestone })))
    .sort((a, b) => ascending(a.passage.start, b.passage.start) || descending(a.passage.end, b.passage.end));
}

/** The milestones that a milestone leads to, by its id. */
function lookUpLinks(list: MilestoneList, links: Links): LookUp<readonly Milestone[]> {
  return {
    get: (id) => {
      const ordinal = list.indexOf(id);
      const ordinals = ordinal < 0 ? [] : Array.from(linked(links, ordinal));
      return ordinals.length === 0 ? undefined : ordinals.flatMap((at) => list.at(at) ?? []);
    },
  };
}

/** Each publisher of the articles once. */
export function publishersOf(articles: readonly Pick<Article, 'publisher'>[], locale: Locale): string[] {
  return [...new Set(articles.map(({ publisher }) => publisher[locale]))];
}

export function blockKey(article: string, block: string): string {
  return `${article}/${block}`;
}

/** About as many marks as a reader can tell apart on the axis. */
const MOST_DRAWN = 300;

/**
 * Whether there are too many milestones to draw, list or print each: the interface then shows counts and densities.
 * Counts what is drawn on the axis, so statements and undated milestones do not matter.
 */
export function isDense({ intervals }: Pick<DatasetIndex, 'intervals'>): boolean {
  return sum(intervals, ({ happened }) => happened.ordinal.length) > MOST_DRAWN;
}
