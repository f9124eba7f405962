import { index, permute } from 'd3';
import { asFault, type DatasetFault } from '../load/dataset-fault';
import { parseDataset } from '../load/parse-dataset';
import { textOf } from '../load/text-of';
import { countValues, type FilterRow, filterRow, filterTest } from '../search/filter';
import { buildLarge } from './build-large';
import type { Answers, FromWorker, Port, Question, ToWorker } from './messages';

/** Least time between two messages about progress. */
const TELL_MS = 100;
/** A long search yields after this long, so that a newer question or a cancellation is received. */
const LISTEN_MS = 16;
/** Items between two looks at the clock. */
const STRIDE = 128;

/** The worker's side: collects a dataset chunk by chunk, builds it, and answers questions about filters. */
export function serveDataset(port: Port<FromWorker>): void {
  const chunks: Uint8Array[] = [];
  const running = new Map<number, AbortController>();
  let rows: Promise<readonly FilterRow[]> = Promise.resolve([]);

  const answer = async (question: Question, signal: AbortSignal): Promise<Answers[Question['type']]> => {
    if (question.type === 'build') {
      const dataset = parseDataset(textOf(chunks.splice(0)), tellProgress(port));
      const { data, milestones } = buildLarge(dataset);
      // The page can draw without rows, so they are made after the answer.
      const speakers = index(dataset.speakers, ({ id }) => id);
      rows = pause().then(() => mapYielding(milestones, (milestone) => [filterRow(milestone, speakers)]));
      return data;
    }
    const { type, filter } = question;
    const keeps = filterTest(type === 'facets' ? { ...filter, [question.field]: [] } : filter);
    const all = await rows;
    const ordinals = await mapYielding(all, (row, ordinal) => (keeps(row) ? [ordinal] : []), signal);
    if (type === 'matches') return Uint32Array.from(ordinals);
    return [...countValues(permute(all, ordinals), question.field)];
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
    if (data.type === 'chunk') chunks.push(data.bytes);
    else if (data.type === 'cancel') running.get(data.id)?.abort();
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

/** As `flatMap`, but yields every `LISTEN_MS`. @throws the reason of `signal` once it aborts. */
async function mapYielding<T, U>(
  items: readonly T[],
  map: (item: T, index: number) => readonly U[],
  signal?: AbortSignal,
): Promise<U[]> {
  const mapped: U[] = [];
  let listened = performance.now();
  for (const [i, item] of items.entries()) {
    if (i % STRIDE === 0 && performance.now() - listened >= LISTEN_MS) {
      await pause();
      signal?.throwIfAborted();
      listened = performance.now();
    }
    mapped.push(...map(item, i));
  }
  return mapped;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Every buffer inside a value, to be transferred instead of copied. */
function buffersIn(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (part: unknown): void => {
    if (ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer) buffers.add(part.buffer);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collect);
  };
  collect(value);
  return [...buffers];
}
