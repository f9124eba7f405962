import type { DatasetIndex } from '../model/dataset-index';
import type { FilterWorker } from '../search/filter';
import { type Asker, createAsker } from './ask-worker';
import { largeIndex } from './large-index';
import type { LoadProgress } from './messages';
// oxlint-disable-next-line import/default -- Vite makes this module: its default export is the address of the built worker.
import url from './dataset-worker?worker&url';

/**
 * Hands the bytes of a dataset to a worker, which validates them and answers with the parts of an index, and later answers
 * the filters of the index.
 * @throws DatasetFault
 */
export async function loadLarge(
  chunks: Uint8Array<ArrayBuffer>[],
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<DatasetIndex> {
  const worker = startWorker();
  try {
    const asker = createAsker(worker, onProgress);
    return largeIndex(await asker.ask({ type: 'build', chunks }, signal), filterWorkerOf(asker));
  } catch (cause) {
    worker.terminate();
    throw cause;
  }
}

function filterWorkerOf({ ask, died }: Asker): FilterWorker {
  return {
    died,
    matches: (filter, signal) => ask({ type: 'matches', filter }, signal),
    facets: (field, filter, signal) => ask({ type: 'facets', field, filter }, signal),
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
