import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { findPieces } from '../../geometry/scale/find-pieces';
import { DAY_PARTS, type DayPart } from '../../time/day-part';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { type BusyDay, busyDays } from '../plan/busy-days';
import type { Details } from '../plan/details';
import { type DrawnMilestone, drawnMilestones, extentOf } from '../plan/drawn-milestone';

/** A row of the vertical form, from top to bottom. */
export type VerticalRow =
  | { readonly kind: 'mark'; readonly drawn: DrawnMilestone }
  | { readonly kind: 'gap'; readonly span: Span }
  | { readonly kind: 'day'; readonly day: BusyDay; readonly groups: readonly DayGroup[] };

/** Milestones of one part of a busy day. `null`: the source names no part. */
export interface DayGroup {
  readonly part: DayPart | null;
  readonly marks: readonly DrawnMilestone[];
}

/**
 * All dated milestones in reading order, with busy days gathered and long empty stretches named. Statements and details have no
 * rows of their own.
 */
export function verticalRows(index: DatasetIndex, { wholeOf }: Details): VerticalRow[] {
  const extent = extentOf(index);
  const onAxis = [...index.milestones].filter(
    (m) => m.kind !== 'statement' && !wholeOf.has(index.milestones.indexOf(m.id)),
  );
  const drawn = drawnMilestones(index, onAxis, extent);
  const days = busyDays(drawn, index.zone);
  const dayOf = new Map(days.flatMap((day) => day.members.map((d) => [d, day] as const)));
  const gaps = gapsIn(drawn, extent);
  const rows: VerticalRow[] = [];
  let last: number = extent.start;
  for (const d of drawn) {
    const day = dayOf.get(d);
    if (day && day.members[0] !== d) continue;
    for (const span of gaps) if (span.start >= last && span.end <= d.start) rows.push({ kind: 'gap', span });
    last = Math.max(last, d.start);
    rows.push(day ? { kind: 'day', day, groups: groupsOf(day) } : { kind: 'mark', drawn: d });
  }
  return rows;
}

/** The gaps of the expanded scale. With unlimited lanes they depend on the times alone, not on widths of labels. */
function gapsIn(drawn: readonly DrawnMilestone[], extent: Span): Span[] {
  const items = drawn.map((d) => ({ start: d.start, end: d.end, labelPx: 1, group: d.track }));
  return findPieces(items, extent, { wholes: [], leads: [] }, Number.MAX_SAFE_INTEGER)
    .filter((piece) => piece.kind === 'gap')
    .map(({ t0, t1 }) => ({ start: instant(t0), end: instant(t1) }));
}

/**
 * A milestone without a part of the day stands after the morning, or after a later part if it is known to follow a milestone of
 * that part.
 */
function groupsOf({ members }: BusyDay): DayGroup[] {
  const partOf = new Map(members.map(({ milestone: { id, when } }) => [id, when.dayPart] as const));
  const lastPartBefore = ({ milestone: { when } }: DrawnMilestone): DayPart =>
    DAY_PARTS.findLast((part) => when.after.some((id) => partOf.get(id) === part)) ?? 'morning';
  return DAY_PARTS.flatMap((part): DayGroup[] => [
    { part, marks: members.filter(({ milestone }) => milestone.when.dayPart === part) },
    { part: null, marks: members.filter((d) => !d.milestone.when.dayPart && lastPartBefore(d) === part) },
  ]).filter(({ marks }) => marks.length > 0);
}
