import { QueryClient } from '@tanstack/react-query';
import type { DatasetIndex } from '../model/dataset-index';
import { mayPass } from './fetch-dataset';

/** After the first try. */
const MORE_TRIES = 2;

/** Capped and fully jittered, so that readers do not return in step. */
const pauseMs = (tries: number): number => Math.random() * Math.min(400 * 2 ** tries, 1_500);

/** Loads once more, and again while another try may help and `signal` allows it. @throws DatasetFault */
export async function retryDataset(
  url: string,
  load: () => Promise<DatasetIndex>,
  signal: AbortSignal,
): Promise<DatasetIndex> {
  await new Promise((resolve) => setTimeout(resolve, pauseMs(0)));
  return await new QueryClient().fetchQuery({
    queryKey: ['dataset', url],
    queryFn: load,
    retry: (tries, fault) => tries < MORE_TRIES - 1 && mayPass(fault) && !signal.aborted,
    retryDelay: (tries) => pauseMs(tries + 1),
    // An index is full of functions and numbers by the million: there is nothing in it to share with another.
    structuralSharing: false,
    // `online` would pause for ever where the browser believes it is offline and the file is in its cache.
    networkMode: 'always',
  });
}
