import { countWithin, indexesWithin } from '../../dataset/placing/intervals';
import type { Intervals } from '../../dataset/model/milestone-columns';
import { packLanes } from '../../geometry/packing/pack-lanes';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { viewTransform } from '../../geometry/view/view-transform';
import { countMarks, densityBins } from '../dense/count-marks';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import type { StagePlan } from '../plan/stage-plan';
import { type Bar, barOf, isSliver, toPlacedMark } from './bar';
import type { Density, Placed, PlacedCluster, PlacedMark, PlaceInput } from './placed-mark';

/** A dense dataset draws no more marks in a view: a node costs more than arithmetic. */
const MAX_MARKS = 90;

/**
 * Places everything that is in view: marks, and counted marks for those that do not fit. Together they are all of it. In a
 * dense dataset a track that has more than its share of `MAX_MARKS` draws its longest and counts the others.
 */
export function placeMarks(input: PlaceInput): Placed {
  const { plan, base, view } = input;
  const transform = viewTransform(base, view);
  const groups = plan.tracks.map((track) =>
    input.statements === 'all' ? [track.happened, track.said] : [track.happened],
  );
  const counts = groups.map((lists) =>
    lists.reduce((sum, list) => sum + countWithin(list, view.start, view.end), 0),
  );
  const chosen = chosenStatement(input);
  const all = counts.reduce((sum, n) => sum + n, 0) + (chosen ? 1 : 0);
  const isCounted = plan.dense && all > MAX_MARKS;
  const quota = isCounted ? Math.floor(MAX_MARKS / Math.max(plan.tracks.length, 1)) : Infinity;
  const bins = isCounted ? densityBins(base, view) : null;
  const marks: PlacedMark[] = [];
  const clusters: PlacedCluster[] = [];
  const densities: Density[] = [];
  plan.rows.forEach((row, track) => {
    const lists = groups[track] ?? [];
    const apart = chosen?.track === track ? [chosen] : [];
    if (bins && (counts[track] ?? 0) + apart.length > quota) {
      const counted = countMarks({ ...input, transform, row, track, lists, apart, quota, densityBins: bins });
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
      if (place) marks.push(toPlacedMark(bar, place, yOf(place.lane), input));
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

/** The one statement that is shown, if it is in view. */
function chosenStatement({ plan, statements, view }: PlaceInput): DrawnMilestone | null {
  const drawn = typeof statements === 'number' ? plan.drawnAt(statements) : null;
  return drawn && drawn.start < view.end && drawn.end > view.start ? drawn : null;
}

function membersIn(list: Intervals, view: TimeSpan, plan: StagePlan): DrawnMilestone[] {
  return indexesWithin(list, view.start, view.end).flatMap((i) => plan.drawnAt(list.ordinal[i] ?? -1) ?? []);
}

/** Slivers come last: their labels must not push out what is wholly in view. */
function inPackingOrder(bars: readonly Bar[], plan: StagePlan): Bar[] {
  return [...bars.filter((bar) => !isSliver(bar, plan)), ...bars.filter((bar) => isSliver(bar, plan))];
}
