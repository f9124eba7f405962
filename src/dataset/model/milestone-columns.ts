import { parseEdtf } from '../../time/edtf';
import type { Milestone } from './schema';

/** What is known of a milestone besides its place in time, as bits of `MilestoneColumns.flags`. */
export const FLAG = {
  /** Said that day: off the axis unless asked for. */
  statement: 1,
  /** The place inside its bounds is ours: the text gives an order or a part of the day, not an hour. */
  placed: 2,
  /** `~`: about. */
  about: 4,
  /** `?`: the source is not sure. */
  uncertain: 8,
  /** The basis of the date is an inference. */
  inferred: 16,
  /** There is a beginning, and the source does not say when (EDTF: nothing before the slash). */
  unknownStart: 32,
  /** There is an end, and the source does not say when. */
  unknownEnd: 64,
} as const;

/** The date is not sure: about, uncertain or inferred. */
export const DOUBTFUL = FLAG.about | FLAG.uncertain | FLAG.inferred;

/**
 * Milestones as numbers, by their place in reading order: what the drawing needs of all of them, and all it can afford
 * to touch of a million.
 */
export interface MilestoneColumns {
  readonly length: number;
  /** Drawn span, UTC ms, half-open. `-Infinity` and `Infinity` are open ends; `NaN` in both is undated. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Index into the dataset's tracks. */
  readonly track: Uint16Array;
  /** Index into `KINDS`. */
  readonly kind: Uint8Array;
  /** Bits of `FLAG`. */
  readonly flags: Uint8Array;
  /** Route of the milestone it is part of; -1 for none. */
  readonly parent: Int32Array;
}

/** Bits of `FLAG` for one milestone. */
export function flagsOf({ kind, when }: Milestone, placed: boolean): number {
  const value = when.edtf === null ? null : parseEdtf(when.edtf);
  const ends = value?.kind === 'interval' ? [value.start, value.end] : [];
  return (
    (kind === 'statement' ? FLAG.statement : 0) |
    (placed ? FLAG.placed : 0) |
    (/[~%]/.test(when.edtf ?? '') ? FLAG.about : 0) |
    (/[?%]/.test(when.edtf ?? '') ? FLAG.uncertain : 0) |
    (when.basis === 'inferred' ? FLAG.inferred : 0) |
    (ends[0] === 'unknown' ? FLAG.unknownStart : 0) |
    (ends[1] === 'unknown' ? FLAG.unknownEnd : 0)
  );
}
