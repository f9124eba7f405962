import { sum } from 'd3';
import { countWithin, indexesWithin } from '../../dataset/placing/intervals';
import { packLanes } from '../../geometry/packing/pack-lanes';
import { viewTransform } from '../../geometry/view/view-transform';
import { countMarks, densityBins } from '../dense/count-marks';
import type { StageMilestone } from '../plan/drawn-milestone';
import type { Row } from '../plan/stage-metrics';
import { type Bar, barOf, laneItemOf, toPlacedMark } from './bar';
import type { Placed, PlacedCluster, PlaceInput } from './placed-mark';

/** Most marks of a dense dataset in one view: nodes of the page cost more time than counting. */
const MAX_MARKS = 90;

/**
 * Places all milestones in view: as marks, or in counted marks if they do not fit. In a dense dataset a track with more than
 * its share of `MAX_MARKS` draws its longest milestones and counts the others.
 */
export function placeMarks(input: PlaceInput): Placed {
  const { plan, base, view, statements } = input;
  const transform = viewTransform(base, view);
  const chosen = chosenStatement(input);
  const tracks = plan.tracks.flatMap(({ happened, said }, track) => {
    const row = plan.rows[track];
    const lists = statements === 'all' ? [happened, said] : [happened];
    const apart = chosen?.track === track ? [chosen] : [];
    const count = sum(lists, (list) => countWithin(list, view.start, view.end)) + apart.length;
    return row ? { row, track, lists, apart, count } : [];
  });
  const isCounted = plan.dense && sum(tracks, ({ count }) => count) > MAX_MARKS;
  const quota = isCounted ? Math.floor(MAX_MARKS / tracks.length) : Infinity;
  const bins = isCounted ? densityBins(base, view) : [];
  const placed = tracks.map(({ row, track, lists, apart, count }) => {
    if (count > quota)
      return countMarks({ ...input, transform, row, track, lists, apart, quota, densityBins: bins });
    const listed = lists.flatMap((list) =>
      indexesWithin(list, view.start, view.end).flatMap((at) => plan.drawnAt(list.ordinal[at] ?? -1) ?? []),
    );
    const bars = [...listed, ...apart].map((drawn) => barOf(drawn, transform, input.panned));
    return { ...packMarks(bars, row, track, input), density: [] };
  });
  return {
    marks: placed.flatMap(({ marks }) => marks),
    clusters: placed.flatMap(({ clusters }) => clusters),
    densities: placed.flatMap(({ density }) => density),
  };
}

/** The selected statement, where only that one is shown and it is in view. */
function chosenStatement({ plan, statements, view }: PlaceInput): StageMilestone | null {
  const drawn = typeof statements === 'number' ? plan.drawnAt(statements) : null;
  return drawn && drawn.start < view.end && drawn.end > view.start ? drawn : null;
}

/** One track: a mark for each bar that finds a place for its label, and counted marks for the others. */
function packMarks(
  unsorted: readonly Bar[],
  row: Row,
  track: number,
  input: PlaceInput,
): Pick<Placed, 'marks' | 'clusters'> {
  const { plan, clusterPx } = input;
  const { plotPx, metrics } = plan;
  const isSliver = ({ drawn, x0, x1 }: Bar): boolean =>
    (x0 < 0 || x1 > plotPx) && Math.min(x1, plotPx) - Math.max(x0, 0) < drawn.labelPx;
  // Bars that are mostly out of view come last: their labels must not take the room of those in full view. Of the others, what
  // matters more comes first.
  const rankOf = (bar: Bar): number => (isSliver(bar) ? 4 : bar.drawn.importance);
  const bars = unsorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  const packing = packLanes(
    bars.map((bar) => laneItemOf(bar, plan)),
    { lanes: row.lanes, widthPx: plotPx, clusterPx },
  );
  return {
    marks: bars.flatMap((bar, i) => {
      const place = packing.places[i];
      return place ? toPlacedMark(bar, place, row, input) : [];
    }),
    clusters: packing.clusters.map(({ members: numbers, lane, boxStart, boxEnd }): PlacedCluster => {
      const members = numbers.flatMap((i) => bars[i]?.drawn ?? []);
      return {
        key: `${track}:${members.map((d) => d.milestone.id).join(' ')}`,
        track,
        count: members.length,
        members,
        span: {
          start: Math.min(...members.map((d) => d.start)),
          end: Math.max(...members.map((d) => d.end)),
        },
        x: boxStart,
        y: row.laneY + lane * metrics.pitchPx,
        widthPx: boxEnd - boxStart,
      };
    }),
  };
}
