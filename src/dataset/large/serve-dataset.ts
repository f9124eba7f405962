import { index } from 'd3';
import { asFault, type DatasetFault } from '../load/dataset-fault';
import { decodeFile } from '../load/decode-file';
import { parseDataset } from '../load/parse-dataset';
import type { Milestone, Speaker } from '../model/schema';
import { facetsOf, ordinalsOf, rowsOf } from '../search/filter';
import { buildLarge } from './build-large';
import {
  type Answers,
  buffersIn,
  type FromWorker,
  type Port,
  type Question,
  seldom,
  type ToWorker,
} from './messages';

/**
 * The worker's side: builds a dataset from its bytes, and answers questions about filters, one after another. A filter of 200,000
 * milestones takes 20-60 ms, so a question that the page no longer needs is not worth stopping.
 */
export function serveDataset(port: Port<FromWorker>): void {
  const file = decodeFile();
  let filtered = { milestones: [] as readonly Milestone[], speaker: new Map<string, Speaker>() };

  const answer = (question: Question): Answers[Question['type']] => {
    if (question.type === 'matches') return ordinalsOf(question.filter, filtered);
    if (question.type === 'facets') return facetsOf(question.field, question.filter, filtered);
    const tell = seldom((done: number, total: number) =>
      port.postMessage({ type: 'progress', progress: { phase: 'check', done, total } }, []),
    );
    const dataset = parseDataset(file.end(), tell);
    const { data, milestones } = buildLarge(dataset);
    filtered = { milestones, speaker: index(dataset.speakers, ({ id }) => id) };
    // The page can draw before filters work.
    setTimeout(() => rowsOf(filtered));
    return data;
  };

  port.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<ToWorker>;
    if (data.type === 'bytes') return file.add(data.bytes);
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
