import { DatasetFault } from '../load/dataset-fault';
import type { DatasetIndex } from '../model/dataset-index';
import { WorkerFilter } from './worker-filter';
import type { LargeDataset, LoadProgress } from './large-dataset';
import { largeIndex } from './large-index';
import type { Answer, Ask } from './messages';
import { workerUrl } from './worker-url';

/** A body that has begun to come. */
export interface Body {
  readonly received: readonly Uint8Array<ArrayBuffer>[];
  readonly rest: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  /** In bytes; `null` where it was not announced. */
  readonly total: number | null;
  /** More than this is refused. */
  readonly most: number;
}

/**
 * Hands the bytes over to a worker as they come, which validates them and gives back numbers and the bytes; it lives on
 * to search them. Every sign of life is told to `onProgress`.
 * @throws DatasetFault for what is wrong with the bytes; whatever the network throws.
 */
export async function loadLarge(
  body: Body,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<DatasetIndex> {
  const worker = new Worker(workerUrl(), { type: 'module' });
  try {
    const ready = answerOf(worker, signal, onProgress);
    // Also when the network fails first: nobody else would hear of it.
    ready.catch(() => {});
    await Promise.race([handOver(body, worker, onProgress), ready]);
    const data = await ready;
    return largeIndex(data, (milestones) => new WorkerFilter(worker, milestones));
  } catch (cause) {
    worker.terminate();
    void body.rest.cancel().catch(() => {});
    throw cause;
  }
}

async function handOver(
  { received, rest, total, most }: Body,
  worker: Worker,
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  let bytes = 0;
  const give = (chunk: Uint8Array<ArrayBuffer>): void => {
    bytes += chunk.length;
    if (bytes > most) throw new DatasetFault('wrong-schema', 'larger than any dataset of ours');
    ask(worker, { type: 'chunk', bytes: chunk }, [chunk.buffer]);
    onProgress({ phase: 'read', bytes, total });
  };
  received.forEach(give);
  for (let part = await rest.read(); part.value; part = await rest.read()) give(part.value);
  ask(worker, { type: 'end' });
}

function ask(worker: Worker, message: Ask, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

function answerOf(
  worker: Worker,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<LargeDataset> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DatasetFault('timeout', String(signal.reason))));
    worker.addEventListener('error', ({ message }) =>
      reject(new DatasetFault('network', message || 'the worker did not start')),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.type === 'progress') onProgress(data.progress);
      if (data.type === 'fault') reject(new DatasetFault(data.code, data.detail));
      if (data.type === 'ready') resolve(data.data);
    });
  });
}
