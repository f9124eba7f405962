import { index, permute } from 'd3';
import { asFault, type DatasetFault } from '../load/dataset-fault';
import { parseDataset } from '../load/parse-dataset';
import { textOf } from '../load/text-of';
import { countValues, type FilterRow, filterRow, filterTest } from '../search/filter';
import { buildLarge } from './build-large';
import {
  type Answers,
  buffersIn,
  type FromWorker,
  type Port,
  type Question,
  type ToWorker,
} from './messages';

/** Least time between two messages about progress. */
const TELL_MS = 100;
/** A long search yields after this long, so that a newer question or a cancellation is received. */
const LISTEN_MS = 16;
/** Rows between two looks at the clock. */
const STRIDE = 128;

/** The worker's side: builds a dataset from its bytes, and answers questions about filters. */
export function serveDataset(port: Port<FromWorker>): void {
  const running = new Map<number, AbortController>();
  /** What filters look at, in reading order. */
  let rows = (): readonly FilterRow[] => [];

  const answer = async (question: Question, signal: AbortSignal): Promise<Answers[Question['type']]> => {
    if (question.type === 'build') {
      const dataset = parseDataset(textOf(question.chunks.splice(0)), tellProgress(port));
      const { data, milestones } = buildLarge(dataset);
      const speakers = index(dataset.speakers, ({ id }) => id);
      let made: readonly FilterRow[] | undefined;
      rows = () => (made ??= milestones.map((milestone) => filterRow(milestone, speakers)));
      // The page can draw without rows, so they are made after the answer.
      setTimeout(rows);
      return data;
    }
    const { type, filter } = question;
    const keeps = filterTest(type === 'facets' ? { ...filter, [question.field]: [] } : filter);
    const ordinals = await ordinalsOf(rows(), keeps, signal);
    if (type === 'matches') return Uint32Array.from(ordinals);
    return [...countValues(permute(rows(), ordinals), question.field)];
  };

  const hear = async ({ id, question }: Extract<ToWorker, { type: 'question' }>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const value = await answer(question, controller.signal);
      port.postMessage({ type: 'answer', id, value }, buffersIn(value));
    } catch (cause) {
      if (controller.signal.aborted) return;
      const { code, detail }: DatasetFault = asFault(cause, 'wrong-schema');
      port.postMessage({ type: 'fault', id, code, detail }, []);
    } finally {
      running.delete(id);
    }
  };

  port.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<ToWorker>;
    if (data.type === 'cancel') running.get(data.id)?.abort();
    else void hear(data);
  });
}

function tellProgress(port: Port<FromWorker>) {
  let told = -Infinity;
  return (done: number, total: number): void => {
    const now = performance.now();
    if (done < total && now - told < TELL_MS) return;
    told = now;
    port.postMessage({ type: 'progress', progress: { phase: 'check', done, total } }, []);
  };
}

/** The ordinals of the rows that a filter keeps. Yields every `LISTEN_MS`. @throws the reason of `signal` once it aborts. */
async function ordinalsOf(
  rows: readonly FilterRow[],
  keeps: (row: FilterRow) => boolean,
  signal: AbortSignal,
): Promise<number[]> {
  const kept: number[] = [];
  let listened = performance.now();
  for (const [ordinal, row] of rows.entries()) {
    if (ordinal % STRIDE === 0 && performance.now() - listened >= LISTEN_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      listened = performance.now();
    }
    if (keeps(row)) kept.push(ordinal);
  }
  return kept;
}
