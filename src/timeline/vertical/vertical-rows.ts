import { range } from 'd3';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { findPieces } from '../../geometry/scale/find-pieces';
import { DAY_PARTS, type DayPart } from '../../time/day-part';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { type BusyDay, busyDays } from '../plan/busy-days';
import type { Details } from '../plan/details';
import { type DrawnMilestone, drawnAt, extentOf } from '../plan/drawn-milestone';
import { timeOnAxis } from './calendar-groups';

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
  const { columns, zone } = index;
  const extent = extentOf(index);
  const onAxis = range(columns.length).filter(
    (ordinal) => !Number.isNaN(timeOnAxis(columns, ordinal)) && !wholeOf.has(ordinal),
  );
  const drawn = onAxis.flatMap((ordinal) => drawnAt(index, ordinal, extent) ?? []);
  const days = busyDays(onAxis, columns, zone);
  const gaps = gapsIn(drawn, extent);
  const rows: VerticalRow[] = [];
  let last: number = extent.start;
  for (const d of drawn) {
    const day = days.find(({ inside }) => inside.includes(d.ordinal));
    if (day && day.inside[0] !== d.ordinal) continue;
    for (const span of gaps) if (span.start >= last && span.end <= d.start) rows.push({ kind: 'gap', span });
    last = Math.max(last, d.start);
    if (!day) rows.push({ kind: 'mark', drawn: d });
    else {
      const members = drawn.filter(({ ordinal }) => day.inside.includes(ordinal));
      rows.push({ kind: 'day', day, groups: groupsOf(members) });
    }
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
function groupsOf(members: readonly DrawnMilestone[]): DayGroup[] {
  const partOf = new Map(members.map(({ milestone: { id, when } }) => [id, when.dayPart] as const));
  const lastPartBefore = ({ milestone: { when } }: DrawnMilestone): DayPart =>
    DAY_PARTS.findLast((part) => when.after.some((id) => partOf.get(id) === part)) ?? 'morning';
  return DAY_PARTS.flatMap((part): DayGroup[] => [
    { part, marks: members.filter(({ milestone }) => milestone.when.dayPart === part) },
    { part: null, marks: members.filter((d) => !d.milestone.when.dayPart && lastPartBefore(d) === part) },
  ]).filter(({ marks }) => marks.length > 0);
}
