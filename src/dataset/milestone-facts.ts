import { parseEdtf } from '../time/edtf';
import type { DatasetIndex } from './dataset-index';
import { drawnSpans } from './drawn-span';
import type { Milestone } from './schema';

/** What is known of a milestone besides its place in time, as bits of `MilestoneFacts.flags`. */
export const FACT = {
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

/**
 * Milestones as numbers, by their place in reading order: what the drawing needs of all of them, and all it can afford
 * to touch of a million.
 */
export interface MilestoneFacts {
  readonly length: number;
  /** Drawn span, UTC ms, half-open. `-Infinity` and `Infinity` are open ends; `NaN` in both is undated. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Index into the dataset's tracks. */
  readonly track: Uint16Array;
  /** Bits of `FACT`. */
  readonly flags: Uint8Array;
}

const known = new WeakMap<DatasetIndex, MilestoneFacts>();

export function factsOf(index: DatasetIndex): MilestoneFacts {
  const facts = known.get(index) ?? build(index);
  known.set(index, facts);
  return facts;
}

function build(index: DatasetIndex): MilestoneFacts {
  const { length } = index.milestones;
  const spans = drawnSpans(index);
  const tracks = new Map(index.dataset.tracks.map(({ id }, i) => [id, i]));
  const start = new Float64Array(length);
  const end = new Float64Array(length);
  const track = new Uint16Array(length);
  const flags = new Uint8Array(length);
  [...index.milestones].forEach((milestone, i) => {
    const span = spans.get(milestone.id);
    const undated = !span || (span.start === null && span.end === null);
    start[i] = undated ? Number.NaN : (span.start ?? -Infinity);
    end[i] = undated ? Number.NaN : (span.end ?? Infinity);
    track[i] = tracks.get(milestone.track) ?? 0;
    flags[i] = flagsOf(milestone, span?.placed ?? false);
  });
  return { length, start, end, track, flags };
}

/** Bits of `FACT` for one milestone. */
export function flagsOf({ kind, when }: Milestone, placed: boolean): number {
  const value = when.edtf === null ? null : parseEdtf(when.edtf);
  const ends = value?.kind === 'interval' ? [value.start, value.end] : [];
  return (
    (kind === 'statement' ? FACT.statement : 0) |
    (placed ? FACT.placed : 0) |
    (/[~%]/.test(when.edtf ?? '') ? FACT.about : 0) |
    (/[?%]/.test(when.edtf ?? '') ? FACT.uncertain : 0) |
    (when.basis === 'inferred' ? FACT.inferred : 0) |
    (ends[0] === 'unknown' ? FACT.unknownStart : 0) |
    (ends[1] === 'unknown' ? FACT.unknownEnd : 0)
  );
}
