import { type Zone, zone } from '../time/zone';
import { type LookUp, listOf, type MilestoneList } from './milestone-list';
import { inReadingOrder, predecessorsOf } from './order';
import type { Article, Dataset, DatasetHead, Expression, Milestone, Passage, Speaker, Track } from './schema';

export interface PassageAt {
  readonly passage: Passage;
  readonly milestone: Milestone;
}

/** Every look-up the interface makes, built once per dataset. Absent keys give `undefined`, never throw. */
export interface DatasetIndex {
  readonly dataset: DatasetHead;
  readonly zone: Zone;
  readonly milestones: MilestoneList;
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
  const list = listOf(milestones);
  const milestone = byId(milestones);
  const predecessors = predecessorsOf(milestones);
  const earlier = new Map<string, Milestone[]>();
  const later = new Map<string, Milestone[]>();
  for (const one of milestones) {
    for (const id of predecessors.get(one.id) ?? []) {
      const before = milestone.get(id);
      if (!before) continue;
      push(earlier, one.id, before);
      push(later, id, one);
    }
  }
  for (const befores of earlier.values()) befores.sort((a, b) => list.indexOf(a.id) - list.indexOf(b.id));
  return {
    dataset,
    zone: zone(dataset.timeZone),
    milestones: list,
    milestone,
    parts: grouped(
      milestones.filter((m) => m.partOf !== undefined),
      (m) => m.partOf ?? '',
    ),
    earlier,
    later,
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
  for (const item of items) push(groups, key(item), item);
  return groups;
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
