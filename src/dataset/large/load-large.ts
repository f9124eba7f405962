import { DatasetFault } from '../load/dataset-fault';
import type { DatasetIndex } from '../model/dataset-index';
import type { FilterWorker } from '../search/filter';
import { type Asker, createAsker } from './ask-worker';
import { largeIndex } from './large-index';
import type { LoadProgress, Port, ToWorker } from './messages';
// oxlint-disable-next-line import/default -- Vite makes this module: its default export is the address of the built worker.
import url from './dataset-worker?worker&url';

/** A response that is being read. */
interface Body {
  readonly received: readonly Uint8Array<ArrayBuffer>[];
  readonly rest: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  /** In bytes; `null` if it is not known. */
  readonly total: number | null;
  readonly maxBytes: number;
}

type DatasetWorker = Port<ToWorker> & { terminate(): void };

/**
 * Sends the bytes to a worker as they arrive. The worker validates them and answers with the parts of an index, and later
 * answers the filters of the index.
 * @throws DatasetFault, and what the network throws.
 */
export async function loadLarge(
  body: Body,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
  start: () => DatasetWorker = startWorker,
): Promise<DatasetIndex> {
  const worker = start();
  try {
    const asker = createAsker(worker, onProgress);
    await Promise.race([sendChunks(body, worker, onProgress), asker.died]);
    return largeIndex(await asker.ask({ type: 'build' }, signal), filterWorkerOf(asker));
  } catch (cause) {
    worker.terminate();
    void body.rest.cancel().catch(() => {});
    throw cause;
  }
}

async function sendChunks(
  { received, rest, total, maxBytes }: Body,
  worker: DatasetWorker,
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  let bytes = 0;
  const send = (chunk: Uint8Array<ArrayBuffer>): void => {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new DatasetFault('too-large', `more than ${maxBytes} bytes`);
    worker.postMessage({ type: 'chunk', bytes: chunk }, [chunk.buffer]);
    onProgress({ phase: 'read', bytes, total });
  };
  received.forEach(send);
  for (let part = await rest.read(); part.value; part = await rest.read()) send(part.value);
}

function filterWorkerOf({ ask, died }: Asker): FilterWorker {
  return {
    died,
    matches: (filter, signal) => ask({ type: 'matches', filter }, signal),
    facets: async (field, filter, signal) => new Map(await ask({ type: 'facets', field, filter }, signal)),
  };
}

/** The part of Trusted Types that is used here. TypeScript's own library does not have them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown };
}

let trusted: unknown = null;

/**
 * The content security policy of the page lets a worker start only from a trusted address. This is the page's only Trusted
 * Types policy; for any input it returns this one address.
 */
function startWorker(): Worker {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  // Once: a policy name cannot be used twice.
  if (factory)
    trusted ??= factory.createPolicy('dataset-worker', { createScriptURL: () => url }).createScriptURL(url);
  // A cast at a door: `Worker` takes the trusted form, which reads as a string.
  return new Worker((trusted ?? url) as string, { type: 'module' });
}
