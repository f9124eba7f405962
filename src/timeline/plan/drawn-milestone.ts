import { extent } from 'd3';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { DOUBTFUL, FLAG } from '../../dataset/model/milestone-columns';
import type { Milestone } from '../../dataset/model/schema';
import type { BrokenLabel } from '../../geometry/packing/break-label';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { parseEdtf, spanOfEdtf } from '../../time/edtf';
import { statedSpan } from '../../dataset/model/bounds';
import { DAY_MS, HOUR_MS, SECOND_MS } from '../../time/units';

/** A milestone with what its mark needs: numbers for the place, flags for the shape. */
export interface DrawnMilestone {
  readonly milestone: Milestone;
  /** Its place in reading order. */
  readonly ordinal: number;
  /** Index into the dataset's tracks. */
  readonly track: number;
  /** Cut to the extent, and at an open end to what the text vouches for. `NaN` without a date. */
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Whether this end is in doubt: we chose it, or the whole date is not sure. An open end is not in doubt. */
  readonly doubtStart: boolean;
  readonly doubtEnd: boolean;
  /** `day`: no more is known than the day. `point`: a known instant. */
  readonly shape: 'extent' | 'day' | 'point' | 'undated';
  readonly importance: number;
  readonly approximate: boolean;
  /** Bits of `FLAG`. */
  readonly flags: number;
}

/** A milestone with the label of its mark on the stage. */
export interface StageMilestone extends DrawnMilestone {
  readonly label: string;
  readonly labelPx: number;
  /** The label in two lines; `null` where it cannot be broken. */
  readonly broken: BrokenLabel | null;
  /** What is said about an open end, beside the label. Empty without one. */
  readonly note: string;
  /** Width of the note and of the space between it and the label. */
  readonly notePx: number;
  /** Width of the number of its details, which follows the label; 0 without any. */
  readonly countPx: number;
  /** Drawn slim: half open, or from before a busy day until after it. There its length says nothing. */
  readonly slim: boolean;
  /** It is the day on which another milestone ends, to which it is related. */
  readonly closes: boolean;
}

/** A span of one second, the finest precision of a date, is an instant. */
const POINT_MS = SECOND_MS;

/**
 * The time that the dated milestones cover, at least an hour. Without any, the reference date of the dataset. Where times of day are told, it is
 * half an hour longer at both ends: the dot of an instant there would be cut.
 */
export function extentOf(index: DatasetIndex): Span {
  const { columns } = index;
  const finite = (bound: number | undefined) => (Number.isFinite(bound) ? bound : undefined);
  const ends = [columns.start, columns.end].flatMap((bounds) => extent(bounds, finite));
  const [first, last] = extent(ends, finite);
  const { start, end } = last === undefined ? referenceSpan(index) : { start: first, end: last };
  const lack = Math.max(HOUR_MS - (tellsClock(index) ? 0 : end - start), 0) / 2;
  return { start: instant(start - lack), end: instant(end + lack) };
}

/** The day, month or year of the dataset's reference date. Without one, the first hour of 1970. */
export function referenceSpan(index: DatasetIndex): Span {
  const { start, end } = spanOfEdtf(parseEdtf(index.dataset.reference.edtf), index.zone);
  return { start: start ?? instant(0), end: end ?? instant(HOUR_MS) };
}

/** Whether any milestone has a time of day. */
export function tellsClock({ columns: { start, end } }: DatasetIndex): boolean {
  return end.some((to, i) => to - (start[i] ?? 0) <= POINT_MS);
}

/** The drawn span of such a date is an estimate. */
const APPROXIMATE = FLAG.placed | DOUBTFUL;

/** `null` where there is no milestone. */
export function drawnAt(index: DatasetIndex, ordinal: number, within: Span): DrawnMilestone | null {
  const { columns, milestones } = index;
  const milestone = milestones.at(ordinal);
  if (!milestone) return null;
  const [from = Number.NaN, to = Number.NaN] = [columns.start[ordinal], columns.end[ordinal]];
  const flags = columns.flags[ordinal] ?? 0;
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const [openStart, openEnd, placed] = [has(FLAG.openStart), has(FLAG.openEnd), has(FLAG.placed)];
  const dated = !Number.isNaN(from);
  const stated = placed ? statedSpan(milestone) : { start: from, end: to };
  return {
    milestone,
    ordinal,
    track: columns.track[ordinal] ?? 0,
    start: Math.max(from, within.start),
    end: Math.min(to, within.end),
    openStart,
    openEnd,
    doubtStart: dated && !openStart && (has(DOUBTFUL) || from !== stated.start),
    doubtEnd: dated && !openEnd && (has(DOUBTFUL) || to !== stated.end),
    shape: shapeOf(to - from, placed || openStart || openEnd),
    importance: columns.importance[ordinal] ?? 2,
    approximate: (flags & APPROXIMATE) !== 0,
    flags,
  };
}

function shapeOf(lengthMs: number, isChosen: boolean): DrawnMilestone['shape'] {
  if (Number.isNaN(lengthMs)) return 'undated';
  if (lengthMs <= POINT_MS) return 'point';
  return lengthMs === DAY_MS && !isChosen ? 'day' : 'extent';
}
