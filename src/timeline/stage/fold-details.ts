import { ascending, group, max, min, range } from 'd3';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import type { DrawnMilestone, StageMilestone } from '../plan/drawn-milestone';
import type { StageMetrics } from '../plan/stage-metrics';
import type { StagePlan } from '../plan/stage-plan';
import type { Placed, PlacedCluster, PlacedMark, PlaceInput } from './placed-mark';

/** Details and statements in view whose whole is in view too. */
interface DetailsInView {
  readonly all: ReadonlySet<StageMilestone>;
  /** By ordinal of the whole. */
  readonly of: ReadonlyMap<number, readonly StageMilestone[]>;
  /**
   * The details of each whole that fills much of the view, of the shortest whole first: they get marks of their own if all of them
   * have room.
   */
  readonly near: readonly (readonly StageMilestone[])[];
}

/** A whole is near if the view is no longer than this many times its span. */
const NEAR_TIMES = 2;

export function isInView({ start, end }: TimeSpan, view: TimeSpan): boolean {
  return start < view.end && end > view.start;
}

export function isStatement({ flags }: DrawnMilestone): boolean {
  return (flags & FLAG.statement) !== 0;
}

export function detailsInView(
  listed: readonly StageMilestone[],
  { plan: { details, drawnAt }, view }: PlaceInput,
): DetailsInView {
  const folds = listed.filter(({ ordinal }) => details.wholeOf.has(ordinal));
  const of = group(folds, ({ ordinal }) => details.wholeOf.get(ordinal) ?? -1);
  const lengths = new Map<number, number>();
  for (const ordinal of of.keys()) {
    const whole = drawnAt(ordinal);
    if (whole && isInView(whole, view)) lengths.set(ordinal, whole.end - whole.start);
    else of.delete(ordinal);
  }
  const near = [...lengths].filter(([, length]) => view.end - view.start <= NEAR_TIMES * length);
  return {
    all: new Set([...of.values()].flat()),
    of,
    near: near
      .sort(([, a], [, b]) => ascending(a, b))
      .map(([whole]) => of.get(whole)?.filter((one) => !isStatement(one)) ?? []),
  };
}

/** Counts what is folded and has no mark of its own in the label of its whole, or in the counted mark that has its whole. */
export function foldDetails(
  { marks, clusters }: Pick<Placed, 'marks' | 'clusters'>,
  { of }: DetailsInView,
  plan: StagePlan,
): Pick<Placed, 'marks' | 'clusters'> {
  if (of.size === 0) return { marks, clusters };
  const shown = new Set(marks.map(({ drawn }) => drawn.ordinal));
  const foldedIn = ({ ordinal }: { readonly ordinal: number }): readonly StageMilestone[] =>
    of.get(ordinal)?.filter((one) => !shown.has(one.ordinal)) ?? [];
  const counts: PlacedCluster[] = [];
  return {
    marks: marks.map((mark) => {
      const folded = foldedIn(mark.drawn);
      if (folded.length === 0) return mark;
      counts.push(countOf(mark, folded, plan));
      const statements = folded.filter(isStatement).length;
      return { ...mark, details: folded.length - statements, statements };
    }),
    clusters: [
      ...clusters.map((cluster) => {
        const folded = cluster.members?.flatMap(foldedIn) ?? [];
        const members = [...(cluster.members ?? []), ...folded];
        return folded.length === 0 ? cluster : { ...cluster, ...membersOf(cluster.track, members) };
      }),
      ...counts,
    ],
  };
}

/** What a counted mark says of its members. */
export function membersOf(prefix: number | string, members: readonly DrawnMilestone[]) {
  return {
    key: `${prefix}:${members.map((d) => d.milestone.id).join(' ')}`,
    members,
    count: members.length,
    span: {
      start: min(members, ({ start }) => start) ?? 0,
      end: max(members, ({ end }) => end) ?? 0,
    },
  };
}

/** From one tick to the next, and the heights of that of a detail and that of a statement. */
export const TICK = { pitchPx: 6, heightPx: 4, dotPx: 2 } as const;

/** The number of what is folded in the label of a mark, as a counted mark. */
function countOf(
  mark: PlacedMark,
  members: readonly StageMilestone[],
  { metrics }: StagePlan,
): PlacedCluster {
  const { drawn, fit, x, y } = mark;
  return {
    ...membersOf(`details:${drawn.milestone.id}`, members),
    track: drawn.track,
    x: x + countStart(mark),
    y: mark.countOnBar ? y : y + (fit.laneStep + (fit.lines === 2 ? 1 : 0)) * metrics.pitchPx,
    widthPx: drawn.countPx,
    whole: drawn,
  };
}

/**
 * A tick for each detail and each statement that a mark counts, as far as they have room under it: px from the start of its
 * bar. The statements stand a little apart.
 */
export function tickXs({ details, statements, fit, widthPx }: PlacedMark): number[] {
  const first = fit.side === 'inside' && fit.lines === 1 ? fit.labelStart : Math.max(fit.boxStart, 0) + 1;
  const room = Math.max(Math.floor((widthPx - first) / TICK.pitchPx), 1);
  return range(details + statements)
    .map((i) => (i < details || details === 0 ? i : i + 1))
    .filter((place) => place < room)
    .map((place) => Math.round((first + place * TICK.pitchPx) * 100) / 100);
}

/** Under the bar, but not in the next lane: the label of a slim bar may stand at the upper edge of that. */
export function tickTop({ pitchPx, markPx }: StageMetrics): number {
  return Math.min((pitchPx + markPx) / 2, pitchPx - TICK.heightPx);
}

/** Whether the label stands on its bar and the number beyond the end of that. */
export function countFollows({ drawn, fit }: Pick<PlacedMark, 'drawn' | 'fit'>): boolean {
  return fit.side === 'inside' && fit.labelEnd - fit.labelStart < drawn.labelPx + drawn.countPx - 1;
}

/** Where the number begins, px from the start of the bar: on the bar, after the label, or at the end of a mark without one. */
export function countStart({ drawn, fit, widthPx, countOnBar }: PlacedMark): number {
  if (countOnBar) return (widthPx - drawn.countPx) / 2;
  if (countFollows({ drawn, fit })) return widthPx;
  if (fit.side === 'none') return fit.boxEnd - drawn.countPx;
  if (fit.lines === 2 || fit.side === 'left') return fit.labelEnd - drawn.countPx;
  return fit.labelStart + drawn.labelPx;
}
