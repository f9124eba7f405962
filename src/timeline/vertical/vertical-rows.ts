import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';
import { findPieces } from '../../geometry/scale/find-pieces';
import { DAY_PARTS, type DayPart } from '../../time/day-part';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { type BusyDay, busyDays } from '../plan/busy-days';
import { type DrawnMilestone, drawnMilestones, extentOf } from '../plan/drawn-milestone';

/** What stands on the phone's rail, from top to bottom. */
export type VerticalRow =
  | { readonly kind: 'mark'; readonly milestone: Milestone; readonly drawn: DrawnMilestone }
  | { readonly kind: 'gap'; readonly span: Span }
  | { readonly kind: 'day'; readonly day: BusyDay; readonly groups: readonly DayGroup[] };

/** `null`: the source names no part of the day. They stand after the morning, and after any part they are told to follow. */
export interface DayGroup {
  readonly part: DayPart | null;
  readonly marks: readonly DrawnMilestone[];
}

/** Everything dated that is not a statement, in reading order, with busy days gathered and empty stretches named. */
export function verticalRows(index: DatasetIndex): VerticalRow[] {
  const extent = extentOf(index);
  const onAxis = [...index.milestones].filter((m) => m.kind !== 'statement');
  const drawn = drawnMilestones(index, onAxis, extent);
  const days = busyDays(drawn, index.zone);
  const dayOf = new Map(days.flatMap((day) => day.members.map((d) => [d, day] as const)));
  const gaps = gapsIn(drawn, extent);
  const rows: VerticalRow[] = [];
  const told = new Set<BusyDay>();
  let at = extent.start as number;
  for (const d of drawn) {
    const day = dayOf.get(d);
    if (day && told.has(day)) continue;
    for (const span of gaps.filter((gap) => gap.start >= at && gap.end <= d.start))
      rows.push({ kind: 'gap', span });
    at = Math.max(at, d.start);
    if (day) {
      told.add(day);
      rows.push({ kind: 'day', day, groups: groupsOf(day) });
    } else {
      rows.push({ kind: 'mark', milestone: d.milestone, drawn: d });
    }
  }
  return rows;
}

/** The same gaps as on the stage, whose finding needs no px. */
function gapsIn(drawn: readonly DrawnMilestone[], extent: Span): Span[] {
  const items = drawn.map((d) => ({ start: d.start, end: d.end, labelPx: 1, group: d.track }));
  return findPieces(items, extent, [], Number.MAX_SAFE_INTEGER)
    .filter((piece) => piece.kind === 'gap')
    .map(({ t0, t1 }) => ({ start: instant(t0), end: instant(t1) }));
}

function groupsOf({ members }: BusyDay): DayGroup[] {
  const partOf = new Map(members.map(({ milestone: { id, when } }) => [id, when.dayPart] as const));
  /** The latest part in which something is that it comes after. */
  const follows = ({ milestone }: DrawnMilestone): DayPart =>
    DAY_PARTS.findLast((part) => milestone.when.after.some((id) => partOf.get(id) === part)) ?? 'morning';
  return DAY_PARTS.flatMap((part): DayGroup[] => [
    { part, marks: members.filter(({ milestone }) => milestone.when.dayPart === part) },
    { part: null, marks: members.filter((d) => !d.milestone.when.dayPart && follows(d) === part) },
  ]).filter(({ marks }) => marks.length > 0);
}
