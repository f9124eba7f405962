import { QueryClient } from '@tanstack/react-query';
import { DatasetFault } from './dataset-fault';

/** Retries after the first try. */
const MORE_TRIES = 2;

/** The client that holds everything loaded: one in a browser, one for each page that is prerendered. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A dataset does not change while it is read.
        staleTime: Number.POSITIVE_INFINITY,
        // Forgets answers for filters that are no longer shown. A timer would keep the prerendering from ending.
        gcTime: typeof window === 'undefined' ? Number.POSITIVE_INFINITY : 30_000,
        retry: (failures, fault) => failures < MORE_TRIES && fault instanceof DatasetFault && fault.transient,
        // Growing and jittered, so that readers whose requests failed together do not come back together.
        retryDelay: (failures) => Math.random() * Math.min(400 * 2 ** failures, 1_500),
        // `online`, the default, waits for ever where a browser believes it is offline and has the file in its cache.
        networkMode: 'always',
        // An index holds functions and typed arrays: there is nothing in it to compare with the one before.
        structuralSharing: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}
