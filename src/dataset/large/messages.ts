import type { DatasetFaultCode } from '../load/dataset-fault';
import type { MilestoneNumbers } from '../model/dataset-index';
import type { Links } from '../model/links';
import type { DatasetHead } from '../model/schema';
import type { Filter, FilterField } from '../search/filter';

/** A large dataset as the worker hands it to the page. All ids and numbers are in reading order. */
export interface LargeDataset {
  readonly head: DatasetHead;
  readonly numbers: MilestoneNumbers;
  /** The file as it came, and where in it the JSON of each milestone stands, in bytes. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Joined by line feeds. */
  readonly ids: string;
  readonly passageIds: string;
  /** Ordinal of the milestone of each passage, rising. */
  readonly passageOwners: Uint32Array;
  /** From each block to the milestones that quote from it. Blocks are counted through all articles. */
  readonly quoting: Links;
}

/** How much of a large dataset has been read and validated. */
export interface LoadProgress {
  readonly bytes: number;
  /** `null` as long as it is not known. */
  readonly total: number | null;
}

export type Question =
  /** All bytes of the dataset have been handed over. */
  | { readonly type: 'build' }
  | { readonly type: 'matches'; readonly filter: Filter }
  | { readonly type: 'facets'; readonly field: FilterField; readonly filter: Filter };

export interface Answers {
  readonly build: LargeDataset;
  readonly matches: Uint32Array;
  readonly facets: ReadonlyMap<string, number>;
}

export type ToWorker =
  /** The next bytes of the dataset. `total` is how many there are in all; `null` if that is not known. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly total: number | null }
  | { readonly type: 'question'; readonly id: number; readonly question: Question };

export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly value: Answers[Question['type']] }
  | {
      readonly type: 'fault';
      readonly id: number;
      readonly code: DatasetFaultCode;
      readonly detail: string;
    };

/** One end of the connection between page and worker: a `Worker`, the worker's own scope, or a `MessagePort` in tests. */
export interface Port<Sent> {
  postMessage(message: Sent, transfer: Transferable[]): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
}

/** Every buffer inside a message, to be transferred instead of copied. */
export function buffersIn(message: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (part: unknown): void => {
    if (ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer) buffers.add(part.buffer);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collect);
  };
  collect(message);
  return [...buffers];
}
