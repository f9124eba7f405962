/** Bits of `MilestoneColumns.flags`: what is known of a milestone besides its span. */
export const FLAG = {
  /** A statement: off the axis unless the reader asks for statements. */
  statement: 1,
  /** We chose the span inside its bounds: the text gives an order or a part of the day, not an hour. */
  placed: 2,
  /** `~`: about. */
  about: 4,
  /** `?`: the source is not sure. */
  uncertain: 8,
  /** The basis of the date is an inference. */
  inferred: 16,
  /** The source states no start (EDTF: `..` or nothing before the slash). */
  openStart: 32,
  /** The source states no end. */
  openEnd: 64,
} as const;

/** The date is not sure: about, uncertain or inferred. */
export const DOUBTFUL = FLAG.about | FLAG.uncertain | FLAG.inferred;

/** Milestones as numbers, in reading order: the drawing works on all of them without reading a single milestone. */
export interface MilestoneColumns {
  readonly length: number;
  /**
   * Drawn span, UTC ms, half-open; `NaN` in both is undated. A span with an open end is drawn as far as the text vouches for
   * it: from or to the day of the report.
   */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Index into the dataset's tracks. */
  readonly track: Uint16Array;
  /** Bits of `FLAG`. */
  readonly flags: Uint8Array;
  /** 1 to 3, as the editor judged it. */
  readonly importance: Uint8Array;
  /** Ordinal of the milestone it is part of; -1 for none. */
  readonly parent: Int32Array;
}

/** Spans of one track, to find those of a view. By start, of equal starts the longer first: the order of packing. */
export interface Intervals {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The ends alone, sorted: one binary search counts the spans that are over. */
  readonly ends: Float64Array;
  /** Ordinal of the milestone of each span. */
  readonly ordinal: Uint32Array;
  /** For each block of spans (see `placing/intervals.ts`): the latest end, and the greatest length. */
  readonly blockEnd: Float64Array;
  readonly blockLength: Float64Array;
}

export interface TrackIntervals {
  /** Everything dated but statements. */
  readonly happened: Intervals;
  /** Dated statements. */
  readonly said: Intervals;
  /** Ordinals of the undated, in reading order. */
  readonly undated: Uint32Array;
  readonly undatedSaid: Uint32Array;
}
