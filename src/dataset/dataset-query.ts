import { queryOptions } from '@tanstack/react-query';
import { DatasetFault } from './dataset-fault';
import type { DatasetIndex } from './dataset-index';
import type { LoadProgress } from './large/large-dataset';
import { loadDataset } from './load-dataset';

/**
 * Milliseconds for all tries together: a reader is told within eight seconds. What is large may take longer, as long
 * as it is never so long silent.
 */
const PATIENCE_MS = 8_000;
/** Once all bytes are here there is only sorting to wait for, of which nothing is heard: a million take a while. */
const SORTING_MS = 60_000;
const RETRIES = 2;

/**
 * The dataset at `url`, indexed. One request as a rule; at most two more, only where another try may help, all within
 * the time limit. Back-off is capped and fully jittered, so that readers do not return in step.
 */
export function datasetQuery(url: string, onProgress?: (progress: LoadProgress) => void) {
  return queryOptions({
    queryKey: ['dataset', url],
    queryFn: ({ signal }) => withRetries(url, signal, onProgress),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    // An index is full of functions and numbers by the million: there is nothing in it to share with another.
    structuralSharing: false,
    // `online` would pause for ever where the browser believes it is offline and the file is in its cache.
    networkMode: 'always',
  });
}

/** Inside one query, so that the time limit spans all the tries. */
async function withRetries(
  url: string,
  cancelled: AbortSignal,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<DatasetIndex> {
  const limit = new AbortController();
  const signal = AbortSignal.any([cancelled, limit.signal]);
  const wait = (patienceMs: number) => setTimeout(() => limit.abort(), patienceMs);
  let timer = wait(PATIENCE_MS);
  const heard = (progress: LoadProgress): void => {
    clearTimeout(timer);
    timer = wait(progress.phase === 'check' ? SORTING_MS : PATIENCE_MS);
    onProgress(progress);
  };
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        return await loadDataset(url, signal, heard);
      } catch (fault) {
        if (!(fault instanceof DatasetFault) || !fault.transient || tries === RETRIES || signal.aborted)
          throw fault;
        await pause(Math.random() * Math.min(400 * 2 ** tries, 1_500), signal);
      }
    }
  } finally {
    clearTimeout(timer);
  }
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
