import type { DatasetFaultCode } from '../load/dataset-fault';
import type { Filter, FilterField } from '../search/filter';
import type { LargeDataset, LoadProgress } from './large-dataset';

/** What the page asks of the worker: first the bytes, in order, then what a filter keeps. */
export type Ask =
  | { readonly type: 'chunk'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'end' }
  | { readonly type: 'kept'; readonly ticket: number; readonly filter: Filter }
  | { readonly type: 'size'; readonly ticket: number; readonly filter: Filter }
  | { readonly type: 'facets'; readonly ticket: number; readonly list: FilterField; readonly filter: Filter };

export type Answer =
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  | { readonly type: 'fault'; readonly code: DatasetFaultCode; readonly detail: string }
  | { readonly type: 'ready'; readonly data: LargeDataset }
  | { readonly type: 'kept'; readonly ticket: number; readonly ordinals: Uint32Array }
  | { readonly type: 'size'; readonly ticket: number; readonly size: number }
  | {
      readonly type: 'facets';
      readonly ticket: number;
      readonly counts: readonly (readonly [string, number])[];
    };
