import type { DatasetIndex } from '../dataset/dataset-index';
import { drawnSpans } from '../dataset/drawn-span';
import type { Milestone } from '../dataset/schema';
import { instant } from '../time/instant';
import type { Span } from '../time/span';
import { parseEdtf, spanOfEdtf } from '../time/edtf';

/** A milestone as the drawing needs it: numbers for place, flags for shape. */
export interface DrawnMilestone {
  readonly milestone: Milestone;
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
}

const HOUR_MS = 3_600_000;

/**
 * The extent: everything the dated milestones on the axis cover, and the day the dataset speaks from if there are
 * none. At least an hour.
 */
export function extentOf(index: DatasetIndex): Span {
  const spans = drawnSpans(index);
  let start = Infinity;
  let end = -Infinity;
  for (const m of index.milestones) {
    const span = spans.get(m.id);
    for (const bound of [span?.start, span?.end]) {
      if (bound === null || bound === undefined) continue;
      if (bound < start) start = bound;
      if (bound > end) end = bound;
    }
  }
  if (start > end) [start, end] = referenceBounds(index);
  const lack = Math.max(HOUR_MS - (end - start), 0) / 2;
  return { start: instant(start - lack), end: instant(end + lack) };
}

function referenceBounds(index: DatasetIndex): [number, number] {
  const { start, end } = referenceSpan(index);
  return [start, end];
}

/** The day, month or year the dataset speaks from; the first hour of 1970 where it names none. */
export function referenceSpan(index: DatasetIndex): Span {
  const value = parseEdtf(index.dataset.reference.edtf);
  const span = value && spanOfEdtf(value, index.zone);
  return { start: span?.start ?? instant(0), end: span?.end ?? instant(HOUR_MS) };
}

/** Dated milestones in reading order, placed in the extent. */
export function drawnMilestones(
  index: DatasetIndex,
  milestones: readonly Milestone[],
  extent: Span,
): DrawnMilestone[] {
  const spans = drawnSpans(index);
  const trackOf = new Map(index.dataset.tracks.map((track, i) => [track.id, i]));
  return milestones.flatMap((milestone) => {
    const span = spans.get(milestone.id);
    if (!span || (span.start === null && span.end === null)) return [];
    const start = span.start ?? extent.start;
    const end = span.end ?? extent.end;
    return [
      {
        milestone,
        track: trackOf.get(milestone.track) ?? 0,
        start,
        end,
        openStart: span.start === null,
        openEnd: span.end === null,
        point: end - start <= 1_000,
        approximate: span.approximate,
      },
    ];
  });
}
