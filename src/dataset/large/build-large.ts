import { cumsum } from 'd3';
import { blockKey } from '../model/dataset-index';
import { linksOf } from '../model/links';
import type { Dataset, Milestone } from '../model/schema';
import { placeMilestones } from '../placing/place-milestones';
import type { LargeDataset } from './messages';

/** The page's share of a large dataset, and for the worker the milestones in reading order. */
export function buildLarge(dataset: Dataset): {
  readonly data: LargeDataset;
  readonly milestones: readonly Milestone[];
} {
  const { milestones: _, ...head } = dataset;
  const { milestones, numbers } = placeMilestones(dataset);
  const passages = milestones.flatMap((milestone, owner) =>
    milestone.passages.map(({ id, article, block }) => ({ id, key: blockKey(article, block), owner })),
  );
  const keys = head.articles.flatMap(({ id, blocks }) => blocks.map((block) => blockKey(id, block.id)));
  const blocks = new Map(keys.map((key, block) => [key, block]));
  const data: LargeDataset = {
    head,
    numbers,
    ...jsonOf(milestones),
    ids: milestones.map(({ id }) => id).join('\n'),
    passageIds: passages.map(({ id }) => id).join('\n'),
    passageOwners: Uint32Array.from(passages, ({ owner }) => owner),
    quoting: linksOf(
      keys.length,
      passages.map(({ key, owner }) => [blocks.get(key) ?? 0, owner]),
    ),
  };
  return { data, milestones };
}

function jsonOf(milestones: readonly Milestone[]): Pick<LargeDataset, 'json' | 'ends'> {
  const encoder = new TextEncoder();
  const texts = milestones.map((milestone) => encoder.encode(JSON.stringify(milestone)));
  const ends = Uint32Array.from(cumsum(texts, ({ length }) => length));
  const json = new Uint8Array(ends.at(-1) ?? 0);
  texts.forEach((text, i) => json.set(text, ends[i - 1] ?? 0));
  return { json, ends };
}
