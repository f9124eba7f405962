import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { Milestone } from '../../dataset/model/schema';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { parseEdtf, spanOfEdtf } from '../../time/edtf';
import { HOUR_MS, SECOND_MS } from '../../time/units';

/** A milestone in the extent: numbers for its place, flags for its shape. */
export interface DrawnMilestone {
  readonly milestone: Milestone;
  /** Its place in reading order. */
  readonly ordinal: number;
  /** Index into the dataset's tracks. */
  readonly track: number;
  /** Inside the extent; open ends reach its edge. */
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** A known instant is drawn as a point. */
  readonly shape: 'extent' | 'point' | 'undated';
  readonly approximate: boolean;
  /** Bits of `FLAG`. */
  readonly flags: number;
}

/** An instant is as long as one second, the finest that a date can say. */
const POINT_MS = SECOND_MS;

/** The time that the dated milestones cover, at least an hour. Without any, the date the dataset speaks from. */
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

/** The day, month or year the dataset speaks from. The first hour of 1970 where it names none. */
export function referenceSpan(index: DatasetIndex): Span {
  const value = parseEdtf(index.dataset.reference.edtf);
  const span = value && spanOfEdtf(value, index.zone);
  return { start: span?.start ?? instant(0), end: span?.end ?? instant(HOUR_MS) };
}

/** Whether any milestone has a time of day. */
export function tellsClock(index: DatasetIndex): boolean {
  const { start, end, length } = index.columns;
  for (let i = 0; i < length; i += 1) if ((end[i] ?? 0) - (start[i] ?? 0) <= POINT_MS) return true;
  return false;
}

/** Flags of a date that is not exactly as the source gives it. */
const APPROXIMATE = FLAG.placed | FLAG.about | FLAG.uncertain | FLAG.inferred;

/** `null` where there is no milestone, or one without a date. */
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
    shape: to - from <= POINT_MS ? 'point' : 'extent',
    approximate: (flags & APPROXIMATE) !== 0,
    flags,
  };
}

/** The dated milestones among `milestones`, in reading order. */
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

/** The label of a mark, with a question mark where the source is not sure of the date. */
export function markLabel(
  { label, when }: Pick<Milestone, 'label' | 'when'>,
  say: (text: Milestone['label']) => string,
): string {
  return /[?%]/.test(when.edtf ?? '') ? `${say(label)} ?` : say(label);
}
