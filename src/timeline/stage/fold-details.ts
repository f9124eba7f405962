import { group, range } from 'd3';
import type { StageMilestone } from '../plan/drawn-milestone';
import type { StageMetrics } from '../plan/stage-metrics';
import type { StagePlan } from '../plan/stage-plan';
import type { Placed, PlacedCluster, PlacedMark, PlaceInput } from './placed-mark';

/** Details in view whose whole is in view too. */
interface DetailsInView {
  readonly all: ReadonlySet<StageMilestone>;
  /** By ordinal of the whole. */
  readonly of: ReadonlyMap<number, readonly StageMilestone[]>;
  /**
   * Those of each whole that fills much of the view, of the shortest whole first: they get marks of their own if all of them
   * have room.
   */
  readonly near: readonly (readonly StageMilestone[])[];
}

/** A whole is near if the view is no longer than this many times its span. */
const NEAR_TIMES = 2;

export function detailsInView(
  listed: readonly (StageMilestone | null)[],
  { plan: { details, drawnAt }, view }: PlaceInput,
): DetailsInView {
  const all = listed.filter((one) => one !== null && details.wholeOf.has(one.ordinal));
  const isInView = (whole: StageMilestone | null): whole is StageMilestone =>
    whole !== null && whole.start < view.end && whole.end > view.start;
  const wholes = group(
    all.filter((one) => one !== null),
    ({ ordinal }) => details.wholeOf.get(ordinal) ?? -1,
  );
  const of = new Map([...wholes].filter(([whole]) => isInView(drawnAt(whole))));
  const lengthOf = (ordinal: number): number => {
    const { start, end } = drawnAt(ordinal) ?? { start: 0, end: 0 };
    return end - start;
  };
  const near = [...of].filter(([whole]) => view.end - view.start <= NEAR_TIMES * lengthOf(whole));
  return {
    all: new Set([...of.values()].flat()),
    of,
    near: near.sort(([a], [b]) => lengthOf(a) - lengthOf(b)).map(([, members]) => members),
  };
}

/** Counts the details that have no mark of their own in the label of their whole, or in the counted mark that has their whole. */
export function foldDetails(
  { marks, clusters }: Pick<Placed, 'marks' | 'clusters'>,
  { of }: DetailsInView,
  plan: StagePlan,
): Pick<Placed, 'marks' | 'clusters'> {
  if (of.size === 0) return { marks, clusters };
  const shown = new Map(marks.map((mark) => [mark.drawn.ordinal, mark]));
  const folded = new Map(
    [...of].map(([whole, members]) => [whole, members.filter(({ ordinal }) => !shown.has(ordinal))]),
  );
  const foldedIn = (ordinal: number): readonly StageMilestone[] => folded.get(ordinal) ?? [];
  return {
    marks: marks.map((mark) => {
      const details = foldedIn(mark.drawn.ordinal).length;
      return details === 0 ? mark : { ...mark, details };
    }),
    clusters: [
      ...clusters.map((cluster) => withDetails(cluster, foldedIn)),
      ...[...folded].flatMap(([whole, members]) => {
        const mark = shown.get(whole);
        return mark && members.length > 0 ? countOf(mark, members, plan) : [];
      }),
    ],
  };
}

function withDetails(
  cluster: PlacedCluster,
  foldedIn: (ordinal: number) => readonly StageMilestone[],
): PlacedCluster {
  const details = cluster.members?.flatMap(({ ordinal }) => foldedIn(ordinal)) ?? [];
  if (!cluster.members || details.length === 0) return cluster;
  const members = [...cluster.members, ...details];
  return {
    ...cluster,
    key: `${cluster.track}:${members.map((d) => d.milestone.id).join(' ')}`,
    members,
    count: members.length,
    span: spanOf(members),
  };
}

function spanOf(members: readonly { start: number; end: number }[]) {
  return {
    start: Math.min(...members.map(({ start }) => start)),
    end: Math.max(...members.map(({ end }) => end)),
  };
}

/** From one tick to the next, and the height of each. */
export const TICK = { pitchPx: 6, heightPx: 4 } as const;

/** The number of its details in the label of a mark, as a counted mark. */
function countOf(
  mark: PlacedMark,
  members: readonly StageMilestone[],
  { metrics }: StagePlan,
): PlacedCluster {
  const { drawn, fit, x, y } = mark;
  return {
    key: `details:${drawn.milestone.id}:${members.map((d) => d.milestone.id).join(' ')}`,
    track: drawn.track,
    count: members.length,
    members,
    span: spanOf(members),
    x: x + countStart(mark),
    y: y + (fit.laneStep + (fit.lines === 2 ? 1 : 0)) * metrics.pitchPx,
    widthPx: drawn.countPx,
    inLabel: true,
  };
}

/** A tick for each detail that a mark counts, as far as they have room under it: px from the start of its bar. */
export function tickXs({ details, fit, widthPx }: PlacedMark): number[] {
  const first = fit.side === 'inside' && fit.lines === 1 ? fit.labelStart : Math.max(fit.boxStart, 0) + 1;
  const room = Math.max(Math.floor((widthPx - first) / TICK.pitchPx), 1);
  return range(Math.min(details, room)).map((i) => Math.round((first + i * TICK.pitchPx) * 100) / 100);
}

/** Under the bar, but not in the next lane: the label of a slim bar may stand at the upper edge of that. */
export function tickTop({ pitchPx, markPx }: StageMetrics): number {
  return Math.min((pitchPx + markPx) / 2, pitchPx - TICK.heightPx);
}

/** Where the number begins, px from the start of the bar: after the label, or at the end of a mark without one. */
export function countStart({ drawn, fit }: Pick<PlacedMark, 'drawn' | 'fit'>): number {
  if (fit.side === 'none') return fit.boxEnd - drawn.countPx;
  if (fit.lines === 2 || fit.side === 'left') return fit.labelEnd - drawn.countPx;
  return fit.labelStart + drawn.labelPx;
}
