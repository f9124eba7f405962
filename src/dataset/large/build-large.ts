import { blockKey } from '../model/dataset-index';
import { linksOf } from '../model/links';
import type { Dataset, Milestone } from '../model/schema';
import { placeMilestones } from '../placing/place-milestones';
import type { LargeDataset } from './messages';

/** More than most milestones take: there is then room for all of them from the start. */
const USUAL_BYTES = 1_024;

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
  const ends = new Uint32Array(milestones.length);
  let json = new Uint8Array(milestones.length * USUAL_BYTES);
  let end = 0;
  milestones.forEach((milestone, i) => {
    const text = JSON.stringify(milestone);
    // A UTF-16 unit takes at most three bytes in UTF-8.
    const most = end + 3 * text.length;
    if (most > json.length) json = enlarged(json, 2 * most);
    end += encoder.encodeInto(text, json.subarray(end)).written;
    ends[i] = end;
  });
  return { json, ends };
}

function enlarged(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const room = new Uint8Array(length);
  room.set(bytes);
  return room;
}
