import { ascending, descending, sum } from 'd3';
import { blockKey } from '../model/dataset-index';
import type { Links } from '../model/links';
import type { Dataset, Milestone } from '../model/schema';
import { placeMilestones } from '../placing/place-milestones';
import { type LargeDataset, PAGE } from './messages';

/** The page's share of a large dataset, and for the worker the milestones in reading order. */
export function buildLarge(dataset: Dataset): {
  readonly data: LargeDataset;
  readonly milestones: readonly Milestone[];
} {
  const { milestones: _, ...head } = dataset;
  const { milestones, numbers } = placeMilestones(dataset);
  const passages = milestones.flatMap((milestone, owner) =>
    milestone.passages.map((passage) => ({ passage, owner })),
  );
  const data: LargeDataset = {
    head,
    numbers,
    ...pagesOf(milestones),
    ids: milestones.map(({ id }) => id).join('\n'),
    passageIds: passages.map(({ passage }) => passage.id).join('\n'),
    passageOwners: Uint32Array.from(passages, ({ owner }) => owner),
    passagesInBlock: passagesInBlock(
      head,
      passages.map(({ passage }) => passage),
    ),
  };
  return { data, milestones };
}

function pagesOf(milestones: readonly Milestone[]): Pick<LargeDataset, 'pages' | 'ends'> {
  const encoder = new TextEncoder();
  const pages: Uint8Array<ArrayBuffer>[] = [];
  const ends = new Uint32Array(milestones.length);
  let scratch = new Uint8Array(0);
  for (let first = 0; first < milestones.length; first += PAGE) {
    const texts = milestones.slice(first, first + PAGE).map((milestone) => JSON.stringify(milestone));
    // UTF-8 takes three bytes for a UTF-16 unit at most.
    const most = 3 * sum(texts, ({ length }) => length);
    if (scratch.length < most) scratch = new Uint8Array(most);
    let end = 0;
    for (const [i, text] of texts.entries()) {
      end += encoder.encodeInto(text, scratch.subarray(end)).written;
      ends[first + i] = end;
    }
    pages.push(scratch.slice(0, end));
  }
  return { pages, ends };
}

/** In each block by start, of equal starts the longer first. */
function passagesInBlock(
  { articles }: LargeDataset['head'],
  passages: readonly Milestone['passages'][number][],
): Links {
  const keys = articles.flatMap(({ id, blocks }) => blocks.map((block) => blockKey(id, block.id)));
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const blockOf = passages.map(({ article, block }) => numbers.get(blockKey(article, block)) ?? 0);
  const to = Uint32Array.from(passages.keys()).sort((a, b) => {
    const [one, other] = [passages[a], passages[b]];
    return (
      ascending(blockOf[a], blockOf[b]) ||
      ascending(one?.start, other?.start) ||
      descending(one?.end, other?.end) ||
      a - b
    );
  });
  const first = new Uint32Array(keys.length + 1);
  for (const block of blockOf) first[block + 1] = (first[block + 1] ?? 0) + 1;
  for (let block = 0; block < keys.length; block += 1)
    first[block + 1] = (first[block + 1] ?? 0) + (first[block] ?? 0);
  return { first, to };
}
