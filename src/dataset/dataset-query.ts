import { queryOptions } from '@tanstack/react-query';
import { type DatasetIndex, indexDataset } from './dataset-index';
import { DatasetFault, loadDataset } from './load-dataset';

/** Milliseconds for all tries together: a reader is told within eight seconds. */
const TOTAL_MS = 8_000;
const RETRIES = 2;

/**
 * The dataset at `url`, indexed. One request as a rule; at most two more, only where another try may help, all within the
 * time limit. Back-off is capped and fully jittered, so that readers do not return in step.
 */
export function datasetQuery(url: string) {
  return queryOptions({
    queryKey: ['dataset', url],
    queryFn: ({ signal }) => withRetries(url, signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    // `online` would pause for ever where the browser believes it is offline and the file is in its cache.
    networkMode: 'always',
  });
}

/** Inside one query, so that the time limit spans all the tries. */
async function withRetries(url: string, cancelled: AbortSignal): Promise<DatasetIndex> {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(TOTAL_MS)]);
  for (let tries = 0; ; tries += 1) {
    try {
      return indexDataset(await loadDataset(url, signal));
    } catch (fault) {
      if (!(fault instanceof DatasetFault) || !fault.transient || tries === RETRIES || signal.aborted)
        throw fault;
      await pause(Math.random() * Math.min(400 * 2 ** tries, 1_500), signal);
    }
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
