import { DatasetFault } from './dataset-fault';
import type { DatasetIndex } from '../model/dataset-index';
import type { LoadProgress } from '../large/large-dataset';
import { loadDataset } from './load-dataset';

/**
 * Milliseconds for all tries together: a reader is told within eight seconds. What is large may take longer, as long
 * as it is never so long silent.
 */
const PATIENCE_MS = 8_000;
/** Once all bytes are here there is only sorting to wait for, of which nothing is heard: a million take a while. */
const SORTING_MS = 60_000;

/**
 * The dataset at `url`, indexed. One request as a rule; more only where another try may help, all within the time limit,
 * by a query whose code comes when the first has failed: a first view has no use for it. `checked` as `loadDataset` has it.
 * @throws DatasetFault
 */
export async function fetchDataset(
  url: string,
  onProgress: (progress: LoadProgress) => void = () => {},
  checked: string | null = null,
): Promise<DatasetIndex> {
  const limit = new AbortController();
  const wait = (patienceMs: number) => setTimeout(() => limit.abort(), patienceMs);
  let timer = wait(PATIENCE_MS);
  const load = (): Promise<DatasetIndex> =>
    loadDataset(
      url,
      limit.signal,
      (progress) => {
        clearTimeout(timer);
        timer = wait(progress.phase === 'check' ? SORTING_MS : PATIENCE_MS);
        onProgress(progress);
      },
      checked,
    );
  try {
    return await load();
  } catch (fault) {
    if (!mayPass(fault) || limit.signal.aborted) throw fault;
    return await (await retries(fault))(url, load, limit.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Another try may help. */
export function mayPass(fault: unknown): boolean {
  return fault instanceof DatasetFault && fault.transient;
}

/** Where even the code for it does not come, the first fault is what the reader is told. */
async function retries(fault: unknown) {
  try {
    const { retryDataset } = await import('./retry-dataset');
    return retryDataset;
  } catch {
    throw fault;
  }
}
