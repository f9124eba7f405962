import { type Zone, zone } from '../time/zone';
import { inReadingOrder } from './order';
import type { Article, Dataset, Expression, Milestone, Passage, Speaker, Track } from './schema';

export interface PassageAt {
  readonly passage: Passage;
  readonly milestone: Milestone;
}

/** Every look-up the interface makes, built once per dataset. Absent keys give `undefined`, never throw. */
export interface DatasetIndex {
  readonly dataset: Dataset;
  readonly zone: Zone;
  /** In reading order. */
  readonly milestones: readonly Milestone[];
  readonly milestone: ReadonlyMap<string, Milestone>;
  /** Direct parts, in reading order. */
  readonly parts: ReadonlyMap<string, readonly Milestone[]>;
  readonly article: ReadonlyMap<string, Article>;
  readonly track: ReadonlyMap<string, Track>;
  readonly speaker: ReadonlyMap<string, Speaker>;
  readonly passage: ReadonlyMap<string, PassageAt>;
  /** By `blockKey`, in text order. */
  readonly passagesIn: ReadonlyMap<string, readonly PassageAt[]>;
  readonly expressionsIn: ReadonlyMap<string, readonly Expression[]>;
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
  const milestones = inReadingOrder(dataset.milestones);
  const passages = milestones.flatMap((milestone) =>
    milestone.passages.map((passage) => ({ passage, milestone })),
  );
  passages.sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end);
  return {
    dataset,
    zone: zone(dataset.timeZone),
    milestones,
    milestone: byId(milestones),
    parts: grouped(
      milestones.filter((m) => m.partOf !== undefined),
      (m) => m.partOf ?? '',
    ),
    article: byId(dataset.articles),
    track: byId(dataset.tracks),
    speaker: byId(dataset.speakers),
    passage: new Map(passages.map((at) => [at.passage.id, at])),
    passagesIn: grouped(passages, ({ passage }) => blockKey(passage.article, passage.block)),
    expressionsIn: grouped(dataset.expressions, (e) => blockKey(e.article, e.block)),
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
