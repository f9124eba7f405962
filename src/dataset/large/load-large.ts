import { sum } from 'd3';
import { DatasetFault } from '../load/dataset-fault';
import type { DatasetIndex } from '../model/dataset-index';
import { createAsker } from './asker';
import { largeIndex } from './large-index';
import type { LargeDataset, LoadProgress } from './messages';
// oxlint-disable-next-line import/default -- Vite makes this module: its default export is the address of the built worker.
import url from './dataset-worker?worker&url';

/** Least time between two reports of how much has come. */
const TELL_MS = 100;

/**
 * Hands the bytes of a dataset to a worker as they come. The worker validates them and answers with the parts of an index, and
 * later answers the filters of the index.
 * @param total in bytes; `null` if it is not known.
 * @throws DatasetFault
 */
export async function loadLarge(
  chunks: Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>>,
  total: number | null,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<DatasetIndex> {
  const worker = startWorker();
  try {
    const { give, ask, died } = createAsker(worker);
    const build = async (): Promise<LargeDataset> => {
      let [bytes, told] = [0, 0];
      for await (const chunk of chunks) {
        // First: a chunk that was handed on has no length.
        bytes += chunk.length;
        give(chunk, total);
        if (performance.now() - told < TELL_MS) continue;
        told = performance.now();
        onProgress({ bytes, total });
      }
      // More time is allowed once all has come.
      onProgress({ bytes, total: bytes });
      return ask({ type: 'build' }, signal);
    };
    // A worker that dies meanwhile ends the load at once, not after the last byte.
    return largeIndex(await Promise.race([died, build()]), {
      died,
      matches: (filter, until) => ask({ type: 'matches', filter }, until),
      facets: (field, filter, until) => ask({ type: 'facets', field, filter }, until),
    });
  } catch (cause) {
    worker.terminate();
    throw cause;
  }
}

/**
 * What was read of a file, and then the rest as the network delivers it.
 * @throws DatasetFault if it is longer than `maxBytes`.
 */
export async function* chunksOf(
  read: readonly Uint8Array<ArrayBuffer>[],
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  maxBytes: number,
) {
  // First: a chunk that was handed on has no length.
  let bytes = sum(read, ({ length }) => length);
  yield* read;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > maxBytes) throw new DatasetFault('too-large', `more than ${maxBytes} bytes`);
    yield part.value;
  }
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
