import type { Filter, FilterField } from './filter';

/** Answers questions about a filter from another thread. Every promise is rejected if the worker dies. */
export interface FilterWorker {
  /** Ordinals of the milestones that the filter keeps, rising. */
  matches(filter: Filter, signal: AbortSignal): Promise<Uint32Array>;
  /** How many milestones the filter keeps. */
  count(filter: Filter, signal: AbortSignal): Promise<number>;
  /** As `facetsOf`. */
  facets(field: FilterField, filter: Filter, signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /** Never fulfilled; rejected with a `DatasetFault` when the worker dies. */
  readonly died: Promise<never>;
}
