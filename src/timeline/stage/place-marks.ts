import type { Intervals } from '../../dataset/model/milestone-columns';
import { countWithin, indexesWithin } from '../../dataset/placing/intervals';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import type { LabelFit } from '../../geometry/packing/fit-label';
import { packLanes } from '../../geometry/packing/pack-lanes';
import { viewTransform } from '../../geometry/view/view-transform';
import { type Bar, barOf, isSliver } from './bar';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import type { Density, PlacedCluster, PlacedMark } from './placed-mark';
import type { ShownStatements } from '../plan/shown-statements';
import type { StagePlan } from '../plan/stage-plan';
import { MAX_MARKS } from '../dense/use-dense';

export interface Placed {
  readonly marks: readonly PlacedMark[];
  readonly clusters: readonly PlacedCluster[];
  /** Of the tracks whose marks are too many to be packed. */
  readonly densities: readonly Density[];
}

export interface PlaceInput {
  readonly plan: StagePlan;
  readonly base: BaseScale;
  readonly view: TimeSpan;
  readonly statements: ShownStatements;
  /** Stays a mark of its own where others are counted. */
  readonly selected: number | null;
  /** A hand pans just now. */
  readonly panned: boolean;
  /** Width of a counted mark. */
  readonly clusterPx: (count: number) => number;
}

/**
 * Places everything that is in view: marks, and counted marks for what does not fit. Together they are all of it. Tracks
 * that hold more than their share of `MAX_MARKS` draw their longest and count the others by stretches of the plot.
 */
export function placeMarks(input: PlaceInput): Placed {
  const { plan, base, view } = input;
  const transform = viewTransform(base, view);
  const groups = plan.tracks.map((track) => shownIntervals(track, input));
  const counts = groups.map((lists) =>
    lists.reduce((sum, l) => sum + countWithin(l, view.start, view.end), 0),
  );
  const chosen = chosenStatement(input);
  const all = counts.reduce((sum, n) => sum + n, 0) + (chosen ? 1 : 0);
  const quota = all <= MAX_MARKS ? Infinity : Math.floor(MAX_MARKS / Math.max(plan.tracks.length, 1));
  const marks: PlacedMark[] = [];
  const clusters: PlacedCluster[] = [];
  const densities: Density[] = [];
  plan.rows.forEach((row, track) => {
    const lists = groups[track] ?? [];
    const apart = chosen?.track === track ? [chosen] : [];
    if (plan.dense && (counts[track] ?? 0) + apart.length > quota) {
      const counted = plan.dense.countMarks({ ...input, transform, row, track, lists, apart, quota });
      marks.push(...counted.marks);
      clusters.push(...counted.clusters);
      densities.push(counted.density);
      return;
    }
    const drawn = [...lists.flatMap((list) => membersIn(list, view, plan)), ...apart];
    const bars = inPackingOrder(
      drawn.map((d) => barOf(d, transform, input.panned)),
      plan,
    );
    const packing = packLanes(
      bars.map(({ drawn: d, x0, x1 }) => ({
        start: Math.max(x0, 0),
        end: Math.min(x1, plan.plotPx),
        labelPx: plan.labelPx(d.ordinal),
        twoLinesPx: plan.broken(d.ordinal)?.widthPx,
        lane: plan.laneOf.get(d.ordinal),
      })),
      { lanes: row.lanes, widthPx: plan.plotPx, clusterPx: input.clusterPx },
    );
    const yOf = (lane: number): number => row.laneY + lane * plan.metrics.pitchPx;
    bars.forEach((bar, i) => {
      const place = packing.places[i];
      if (place) marks.push(standing(bar, place, yOf(place.lane), input));
    });
    for (const cluster of packing.clusters) {
      const members = cluster.members.flatMap((i) => bars[i]?.drawn ?? []);
      clusters.push({
        key: `${track}:${members.map((d) => d.milestone.id).join(' ')}`,
        track,
        count: members.length,
        members,
        span: {
          start: Math.min(...members.map((d) => d.start)),
          end: Math.max(...members.map((d) => d.end)),
        },
        x: cluster.boxStart,
        y: yOf(cluster.lane),
        widthPx: cluster.boxEnd - cluster.boxStart,
      });
    }
  });
  return { marks, clusters, densities };
}

/** A bar with its place and its words. */
export function standing(bar: Bar, fit: LabelFit, y: number, { plan, panned }: PlaceInput): PlacedMark {
  const lines = fit.lines === 2 ? plan.broken(bar.drawn.ordinal)?.lines : undefined;
  if (!panned) return { ...bar, y, fit, lines };
  // What can be hit goes as far as the bar is drawn: cut at the edge it would change with every frame.
  const [boxStart, boxEnd] = [Math.min(fit.boxStart, bar.x0), Math.max(fit.boxEnd, bar.x1)];
  return { ...bar, y, fit: { ...fit, boxStart, boxEnd }, lines };
}

function shownIntervals(track: StagePlan['tracks'][number], { statements }: PlaceInput): Intervals[] {
  return statements === 'all' ? [track.happened, track.said] : [track.happened];
}

/** The one statement that is shown, if it is in view. */
function chosenStatement({ plan, statements, view }: PlaceInput): DrawnMilestone | null {
  const drawn = typeof statements === 'number' ? plan.drawnAt(statements) : null;
  return drawn && drawn.start < view.end && drawn.end > view.start ? drawn : null;
}

function membersIn(list: Intervals, view: TimeSpan, plan: StagePlan): DrawnMilestone[] {
  return indexesWithin(list, view.start, view.end).flatMap((i) => plan.drawnAt(list.ordinal[i] ?? -1) ?? []);
}

/** What the edge has cut to a sliver comes last: its words must not push out what is wholly in view. */
function inPackingOrder(bars: readonly Bar[], plan: StagePlan): Bar[] {
  return [...bars.filter((bar) => !isSliver(bar, plan)), ...bars.filter((bar) => isSliver(bar, plan))];
}
