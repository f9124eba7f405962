import type { Links } from '../model/links';
import type { MilestoneNumbers } from '../placing/milestone-rows';
import type { DatasetHead } from '../model/schema';
import type { IdTableParts } from './id-table';

/** A dataset of any size as one thread hands it to another: numbers, and the bytes that milestones are read from. */
export interface LargeDataset {
  readonly head: DatasetHead;
  /** The file, in the pieces of a `ByteStore`, and its length. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly length: number;
  /** Where each milestone stands in the file, in reading order. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly numbers: MilestoneNumbers;
  /** In the order of the file, and the place in reading order of each. */
  readonly ids: IdTableParts;
  readonly ranks: Uint32Array<ArrayBuffer>;
  /** In the order of the file; whose each is, by place in reading order, and which of its passages. */
  readonly passageIds: IdTableParts;
  readonly passageOwner: Uint32Array<ArrayBuffer>;
  readonly passageNth: Uint32Array<ArrayBuffer>;
  /** The passages of each block, in text order; blocks are counted through all articles. */
  readonly inBlock: Links;
}

/** How far the reading of a dataset has come. */
export type LoadProgress =
  | { readonly phase: 'read'; readonly bytes: number; readonly total: number | null }
  | CheckProgress;

/** In milestones. */
export interface CheckProgress {
  readonly phase: 'check';
  readonly done: number;
  readonly total: number;
}

/** Everything in it that can be handed over without a copy. */
export function transferables(data: LargeDataset): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  const { head: _, ...rest } = data;
  collect(rest);
  return [...buffers];
}
