import { type Zone, zone } from '../../time/zone';
import type { WorkerFilter } from '../large/worker-filter';
import { lookUpLinks } from './links';
import { type LookUp, listOf, type MilestoneList } from './milestone-list';
import type { MilestoneColumns } from './milestone-columns';
import { type MilestoneNumbers, MilestoneRows } from '../placing/milestone-rows';
import { placesOf } from '../placing/order';
import type { Article, Dataset, DatasetHead, Expression, Milestone, Passage, Speaker, Track } from './schema';
import type { TrackIntervals } from '../placing/track-intervals';

export interface PassageAt {
  readonly passage: Passage;
  readonly milestone: Milestone;
}

/** Every look-up the interface makes, built once per dataset. Absent keys give `undefined`, never throw. */
export interface DatasetIndex {
  readonly dataset: DatasetHead;
  readonly zone: Zone;
  readonly milestones: MilestoneList;
  /** The same as numbers, for what is asked of all of them. */
  readonly columns: MilestoneColumns;
  /** By track: what a view is asked for. */
  readonly intervals: readonly TrackIntervals[];
  readonly milestone: LookUp<Milestone>;
  /** Direct parts, in reading order. */
  readonly parts: LookUp<readonly Milestone[]>;
  /** What is known to come before each, whichever of the two says so; in reading order. */
  readonly earlier: LookUp<readonly Milestone[]>;
  /** What is known to follow each, likewise. */
  readonly later: LookUp<readonly Milestone[]>;
  readonly article: ReadonlyMap<string, Article>;
  readonly track: ReadonlyMap<string, Track>;
  readonly speaker: ReadonlyMap<string, Speaker>;
  readonly passage: LookUp<PassageAt>;
  /** By `blockKey`, in text order. */
  readonly passagesIn: LookUp<readonly PassageAt[]>;
  readonly expressionsIn: LookUp<readonly Expression[]>;
  /** Who answers what a filter keeps, where the dataset is too large to walk over here; `null` for any other. */
  readonly far: WorkerFilter | null;
}

export function blockKey(article: string, block: string): string {
  return `${article}/${block}`;
}

const indexes = new WeakMap<Dataset, DatasetIndex>();

export function indexDataset(dataset: Dataset): DatasetIndex {
  const known = indexes.get(dataset);
  if (known) return known;
  const index = build(dataset);
  indexes.set(dataset, index);
  return index;
}

function build(dataset: Dataset): DatasetIndex {
  const rows = new MilestoneRows(dataset.milestones.length, dataset);
  for (const milestone of dataset.milestones) rows.add(milestone);
  const placeOf = placesOf(dataset.milestones);
  const order = rows.inOrder(placeOf);
  const milestones = Array.from(order).flatMap((place) => dataset.milestones[place] ?? []);
  const passages = milestones.flatMap((milestone) =>
    milestone.passages.map((passage) => ({ passage, milestone })),
  );
  passages.sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end);
  return indexFrom(dataset, rows.numbers(order, placeOf), {
    milestones: listOf(milestones),
    milestone: byId(milestones),
    passage: new Map(passages.map((at) => [at.passage.id, at])),
    passagesIn: grouped(passages, ({ passage }) => blockKey(passage.article, passage.block)),
  });
}

/** What is the same for a dataset that is there as a whole and for one that is read on demand. */
export function indexFrom(
  dataset: DatasetHead,
  { columns, earlier, later, parts, tracks }: MilestoneNumbers,
  onDemand: Pick<DatasetIndex, 'milestones' | 'milestone' | 'passage' | 'passagesIn'>,
): DatasetIndex {
  const { milestones } = onDemand;
  return {
    dataset,
    zone: zone(dataset.timeZone),
    columns,
    intervals: tracks,
    ...onDemand,
    parts: lookUpLinks(milestones, parts),
    earlier: lookUpLinks(milestones, earlier),
    later: lookUpLinks(milestones, later),
    article: byId(dataset.articles),
    track: byId(dataset.tracks),
    speaker: byId(dataset.speakers),
    expressionsIn: grouped(dataset.expressions, (e) => blockKey(e.article, e.block)),
    far: null,
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
