import { index, permute } from 'd3';
import { asFault, type DatasetFault } from '../load/dataset-fault';
import { blockKey } from '../model/dataset-index';
import { linksOf } from '../model/links';
import type { Dataset, Milestone, Speaker } from '../model/schema';
import { placeMilestones } from '../placing/place-milestones';
import { facetsOf, ordinalsOf, rowsOf } from '../search/filter';
import {
  type Answers,
  buffersIn,
  type FromWorker,
  type LargeDataset,
  type Port,
  type Question,
  type ToWorker,
} from './messages';
import { datasetReader } from './read-dataset';

/**
 * The worker's side: builds a dataset from its bytes, and answers questions about filters, one after another. A filter of 200,000
 * milestones takes 20-60 ms, so a question that the page no longer needs is not worth stopping.
 */
export function serveDataset(port: Port<FromWorker>): void {
  const reader = datasetReader();
  let filtered = { milestones: [] as readonly Milestone[], speaker: new Map<string, Speaker>() };

  const answer = (question: Question): Answers[Question['type']] => {
    if (question.type === 'matches') return ordinalsOf(question.filter, filtered);
    if (question.type === 'facets') return facetsOf(question.field, question.filter, filtered);
    const { dataset, file, bounds } = reader.end();
    const { data, milestones } = buildLarge(dataset, file, bounds);
    filtered = { milestones, speaker: index(dataset.speakers, ({ id }) => id) };
    // The page can draw before filters work.
    setTimeout(() => rowsOf(filtered));
    return data;
  };

  port.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<ToWorker>;
    if (data.type === 'bytes') return reader.add(data.bytes, data.total);
    const { id, question } = data;
    try {
      const value = answer(question);
      port.postMessage({ type: 'answer', id, value }, buffersIn(value));
    } catch (cause) {
      const { code, detail }: DatasetFault = asFault(cause, 'wrong-schema');
      port.postMessage({ type: 'fault', id, code, detail }, []);
    }
  });
}

/**
 * The page's share of a large dataset, and for the worker the milestones in reading order.
 * @param bounds where each milestone of the dataset stands in the file, in bytes.
 */
function buildLarge(
  dataset: Dataset,
  file: Uint8Array<ArrayBuffer>,
  bounds: { readonly starts: readonly number[]; readonly ends: readonly number[] },
): { readonly data: LargeDataset; readonly milestones: readonly Milestone[] } {
  const { milestones: _, ...head } = dataset;
  const { milestones, order, numbers } = placeMilestones(dataset);
  const passages = milestones.flatMap((milestone, owner) =>
    milestone.passages.map(({ id, article, block }) => ({ id, key: blockKey(article, block), owner })),
  );
  const keys = head.articles.flatMap(({ id, blocks }) => blocks.map((block) => blockKey(id, block.id)));
  const blocks = new Map(keys.map((key, block) => [key, block]));
  const data: LargeDataset = {
    head,
    numbers,
    file,
    starts: Uint32Array.from(permute(bounds.starts, order)),
    ends: Uint32Array.from(permute(bounds.ends, order)),
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
