import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { LoadProgress } from '../large/messages';
import type { DatasetIndex } from '../model/dataset-index';
import {
  applyFilter,
  facetsOf,
  type Filter,
  type FilterField,
  isEmptyFilter,
  loadForms,
} from '../search/filter';
import { type FilterResult, filterResultOf } from '../search/filter-result';
import { termsOf } from '../search/search';
import { loadDataset } from './load-dataset';

/** A load without progress for this long fails. Only large datasets report progress. */
const PATIENCE_MS = 8_000;
/** After its last byte, a large dataset is checked, sorted and placed without a report of progress. */
const BUILD_MS = 60_000;

/** Between two attempts to load the forms of characters. */
const FORMS_PAUSE_MS = 2_000;

/** The index of the dataset at `url`. `checked` is the hash of the file that the build has validated. */
export function datasetQuery(url: string, checked: string | null = null) {
  return queryOptions({
    queryKey: ['dataset', url],
    queryFn: ({ signal, client }) =>
      withinTime(signal, (limited, allow) =>
        loadDataset(url, limited, {
          checked,
          onProgress: (progress) => {
            allow(progress.bytes === progress.total ? BUILD_MS : PATIENCE_MS);
            client.setQueryData(progressQuery(url).queryKey, progress);
          },
        }),
      ),
  });
}

/** Progress of loading a large dataset, written by `datasetQuery`. */
export function progressQuery(url: string) {
  return queryOptions<LoadProgress>({ queryKey: ['progress', url], queryFn: skipToken });
}

/** TanStack Query gives all tries of a fetch the same signal, so they share one deadline. */
const deadlines = new WeakMap<AbortSignal, number>();

/** Aborts `load` after `PATIENCE_MS`, or after the time that it last asked for with `allow`. */
async function withinTime<T>(
  signal: AbortSignal,
  load: (limited: AbortSignal, allow: (ms: number) => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  signal.addEventListener('abort', abort);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitUntil = (deadline: number): void => {
    deadlines.set(signal, deadline);
    clearTimeout(timer);
    timer = setTimeout(abort, deadline - Date.now());
  };
  waitUntil(deadlines.get(signal) ?? Date.now() + PATIENCE_MS);
  try {
    return await load(controller.signal, (ms) => waitUntil(Date.now() + ms));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** Whether searches know all forms of a character. Loads with the first words of a search; until then they are found as they are written. */
export function formsQuery(filter: Filter) {
  return queryOptions({
    queryKey: ['forms'],
    queryFn: async ({ client }) => {
      await loadForms();
      void client.invalidateQueries({ queryKey: ['filter'] });
      return true;
    },
    enabled: filter.q !== '',
    retry: true,
    retryDelay: FORMS_PAUSE_MS,
  });
}

/** The terms of a search. Once all forms are known, a new list, even of the same terms: texts are then to be searched again. */
export function termsQuery(q: string) {
  return queryOptions<readonly string[]>({
    queryKey: ['filter', 'terms', q],
    queryFn: () => termsOf(q),
    initialData: () => termsOf(q),
  });
}

/**
 * What a filter keeps; `null` when it keeps everything. A dataset in memory answers in the render that asks
 * (`initialData`), once for all components. While a worker searches, the last answer stays.
 */
export function matchesQuery(index: DatasetIndex, filter: Filter) {
  const { serial, worker, milestones } = index;
  return queryOptions<FilterResult | null>({
    queryKey: ['filter', 'matches', serial, filter],
    queryFn: async ({ signal }) =>
      worker ? filterResultOf(await worker.matches(filter, signal), milestones) : applyFilter(filter, index),
    initialData: () => (worker && !isEmptyFilter(filter) ? undefined : applyFilter(filter, index)),
    placeholderData: keepPreviousData,
  });
}

/** How many milestones a filter keeps. */
export function matchCountQuery(index: DatasetIndex, filter: Filter) {
  const { serial, worker, milestones } = index;
  const countHere = (): number => applyFilter(filter, index)?.size ?? milestones.length;
  return queryOptions<number>({
    queryKey: ['filter', 'count', serial, filter],
    queryFn: async ({ signal }) => (worker ? (await worker.matches(filter, signal)).length : countHere()),
    initialData: () => (worker ? undefined : countHere()),
  });
}

/** See `facetsOf`. */
export function facetsQuery(index: DatasetIndex, field: FilterField, filter: Filter) {
  const { serial, worker } = index;
  return queryOptions<ReadonlyMap<string, number>>({
    queryKey: ['filter', 'facets', serial, field, filter],
    queryFn: ({ signal }) => (worker ? worker.facets(field, filter, signal) : facetsOf(field, filter, index)),
    initialData: () => (worker ? undefined : facetsOf(field, filter, index)),
    placeholderData: keepPreviousData,
  });
}

/** Pending while the worker of a large dataset lives. When it dies, its fault is the error. */
export function workerQuery(index: DatasetIndex | undefined) {
  const { serial = 0, worker = null } = index ?? {};
  return queryOptions<never>({
    queryKey: ['worker', serial],
    queryFn: worker ? () => worker.died : skipToken,
  });
}
