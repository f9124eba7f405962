import type { DatasetFaultCode } from '../load/dataset-fault';
import type { MilestoneNumbers } from '../model/dataset-index';
import type { Links } from '../model/links';
import type { DatasetHead } from '../model/schema';
import type { Filter, FilterField } from '../search/filter';

/** A large dataset as the worker hands it to the page. All ids and numbers are in reading order. */
export interface LargeDataset {
  readonly head: DatasetHead;
  readonly numbers: MilestoneNumbers;
  /** The milestones as JSON in UTF-8, one after another. */
  readonly json: Uint8Array<ArrayBuffer>;
  /** Where the JSON of each milestone ends, in bytes. */
  readonly ends: Uint32Array;
  /** Joined by line feeds. */
  readonly ids: string;
  readonly passageIds: string;
  /** Ordinal of the milestone of each passage, rising. */
  readonly passageOwners: Uint32Array;
  /** From each block to the milestones that quote from it. Blocks are counted through all articles. */
  readonly quoting: Links;
}

/** Progress of loading a large dataset: in bytes, then in milestones. */
export type LoadProgress =
  | { readonly phase: 'read'; readonly bytes: number; readonly total: number | null }
  | { readonly phase: 'check'; readonly done: number; readonly total: number };

/** Least time between two messages about progress. */
const TELL_MS = 100;

/** Drops calls of `tell` that follow too soon, but not the last one, of which `done` is `total`. */
export function seldom<Total extends number | null>(tell: (done: number, total: Total) => void) {
  let told = -Infinity;
  return (done: number, total: Total): void => {
    const now = performance.now();
    if (now - told < TELL_MS && done !== total) return;
    told = now;
    tell(done, total);
  };
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
  /** The next bytes of the dataset. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'question'; readonly id: number; readonly question: Question };

export type FromWorker =
  | { readonly type: 'progress'; readonly progress: LoadProgress }
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
