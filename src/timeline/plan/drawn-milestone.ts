import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { Milestone } from '../../dataset/model/schema';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { parseEdtf, spanOfEdtf } from '../../time/edtf';

/** A milestone as the drawing needs it: numbers for place, flags for shape. */
export interface DrawnMilestone {
  readonly milestone: Milestone;
  /** Route in reading order. */
  readonly ordinal: number;
  /** Index into the dataset's tracks. */
  readonly track: number;
  /** Inside the extent; open ends reach its edge. */
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** A known instant, drawn as a point. */
  readonly point: boolean;
  readonly approximate: boolean;
  /** Bits of `FLAG`. */
  readonly flags: number;
}

const HOUR_MS = 3_600_000;
/** An instant is as long as the second that was told. */
const POINT_MS = 1_000;

/**
 * The extent: everything the dated milestones on the axis cover, and the day the dataset speaks from if there are
 * none. At least an hour.
 */
export function extentOf(index: DatasetIndex): Span {
  const columns = index.columns;
  let start = Infinity;
  let end = -Infinity;
  for (const bounds of [columns.start, columns.end]) {
    for (let i = 0; i < columns.length; i += 1) {
      const bound = bounds[i] ?? Number.NaN;
      if (!Number.isFinite(bound)) continue;
      if (bound < start) start = bound;
      if (bound > end) end = bound;
    }
  }
  if (start > end) ({ start, end } = referenceSpan(index));
  const lack = Math.max(HOUR_MS - (end - start), 0) / 2;
  return { start: instant(start - lack), end: instant(end + lack) };
}

/** The day, month or year the dataset speaks from; the first hour of 1970 where it names none. */
export function referenceSpan(index: DatasetIndex): Span {
  const value = parseEdtf(index.dataset.reference.edtf);
  const span = value && spanOfEdtf(value, index.zone);
  return { start: span?.start ?? instant(0), end: span?.end ?? instant(HOUR_MS) };
}

/** Whether any milestone tells the time of the clock. */
export function tellsClock(index: DatasetIndex): boolean {
  const { start, end, length } = index.columns;
  for (let i = 0; i < length; i += 1) if ((end[i] ?? 0) - (start[i] ?? 0) <= POINT_MS) return true;
  return false;
}

const OURS = FLAG.placed | FLAG.about | FLAG.uncertain | FLAG.inferred;

/** One milestone, placed in the extent; `null` where there is none, or none with a date. */
export function drawnAt(index: DatasetIndex, ordinal: number, extent: Span): DrawnMilestone | null {
  const columns = index.columns;
  const milestone = index.milestones.at(ordinal);
  const [from = Number.NaN, to = Number.NaN] = [columns.start[ordinal], columns.end[ordinal]];
  if (!milestone || Number.isNaN(from)) return null;
  const flags = columns.flags[ordinal] ?? 0;
  return {
    milestone,
    ordinal,
    track: columns.track[ordinal] ?? 0,
    start: Math.max(from, extent.start),
    end: Math.min(to, extent.end),
    openStart: from === -Infinity,
    openEnd: to === Infinity,
    point: to - from <= POINT_MS,
    approximate: (flags & OURS) !== 0,
    flags,
  };
}

/** Dated milestones of a small dataset in reading order, placed in the extent. */
export function drawnMilestones(
  index: DatasetIndex,
  milestones: readonly Milestone[],
  extent: Span,
): DrawnMilestone[] {
  const wanted = new Set(milestones);
  return Array.from({ length: index.milestones.length }, (_, i) => i).flatMap((i) => {
    const milestone = index.milestones.at(i);
    return milestone && wanted.has(milestone) ? (drawnAt(index, i, extent) ?? []) : [];
  });
}
