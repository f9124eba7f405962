import { ascending, range, sum } from 'd3';
import { countWithin, indexesWithin } from '../../dataset/placing/intervals';
import { cellsOf } from '../../geometry/packing/fit-label';
import type { LanePlace } from '../../geometry/packing/lane-room';
import { type Packing, packLanes } from '../../geometry/packing/pack-lanes';
import { viewTransform } from '../../geometry/view/view-transform';
import { countMarks, densityBins } from '../dense/count-marks';
import type { StageMilestone } from '../plan/drawn-milestone';
import { layOutRows, type Row } from '../plan/stage-metrics';
import { type Bar, barOf, laneItemOf, toPlacedMark } from './bar';
import { detailsInView, foldDetails } from './fold-details';
import type { Placed, PlacedCluster, PlacedMark, PlaceInput } from './placed-mark';

/** Most marks of a dense dataset in one view: nodes of the page cost more time than counting. */
const MAX_MARKS = 90;

/**
 * Places all milestones in view: as marks, or in counted marks if they do not fit. In a dense dataset a track with more than
 * its share of `MAX_MARKS` draws its longest milestones and counts the others. Lanes and tracks in which nothing stands take no
 * height.
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
  const listed = tracks.map(({ lists, apart, count }) => {
    if (count > quota) return null;
    const drawn = lists.flatMap((list) =>
      indexesWithin(list, view.start, view.end).flatMap((at) => plan.drawnAt(list.ordinal[at] ?? -1) ?? []),
    );
    return [...drawn, ...apart];
  });
  const details = detailsInView(listed.flat(), input);
  const counted = tracks.flatMap((track) =>
    track.count > quota ? countMarks({ ...input, ...track, transform, quota, densityBins: bins }) : [],
  );
  const packed = tracks.flatMap(({ row, track }, i): Packed[] => {
    const drawn = listed[i];
    if (!drawn) return [];
    const toBar = (one: StageMilestone): Bar =>
      barOf(one, transform, input.panned, details.of.has(one.ordinal));
    const bars = drawn.filter((one) => !details.all.has(one)).map(toBar);
    const near = details.near.map((group) => group.filter((one) => one.track === track).map(toBar));
    return [packBars(bars, near, row, track, input)];
  });
  const taken = plan.rows.map(
    (_, track) => packed.find((one) => one.track === track)?.taken ?? new Set<number>(),
  );
  const lanes = taken.map((own, track) => drawnLanes(track, own, input));
  const rows = layOutRows(
    lanes.map((own) => own.length),
    plan,
  );
  const stacked = packed.flatMap((one) => {
    const [row, own] = [rows[one.track], lanes[one.track]];
    return row && own ? [stack(one, row, own, input)] : [];
  });
  const all = [...stacked, ...counted];
  const placed = {
    marks: all.flatMap(({ marks }) => marks),
    clusters: all.flatMap(({ clusters }) => clusters),
  };
  return {
    ...foldDetails(placed, details, plan),
    densities: counted.map(({ density }) => density),
    taken,
    rows,
  };
}

/** The selected statement, where only that one is shown and it is in view. */
function chosenStatement({ plan, statements, view }: PlaceInput): StageMilestone | null {
  const drawn = typeof statements === 'number' ? plan.drawnAt(statements) : null;
  return drawn && drawn.start < view.end && drawn.end > view.start ? drawn : null;
}

/** A track whose bars all have a lane or are in a cluster, but for groups of extras that have no room. */
interface Packed {
  readonly track: number;
  readonly bars: readonly Bar[];
  readonly extras: readonly (readonly Bar[])[];
  readonly packing: Packing;
  /** The lanes in which anything stands. */
  readonly taken: ReadonlySet<number>;
}

/** @param extras Groups of bars, each placed if all of it has room beside the others. */
function packBars(
  unsorted: readonly Bar[],
  extras: readonly (readonly Bar[])[],
  row: Row,
  track: number,
  { plan, clusterPx }: PlaceInput,
): Packed {
  const { plotPx } = plan;
  const isSliver = ({ drawn, x0, x1 }: Bar): boolean =>
    (x0 < 0 || x1 > plotPx) && Math.min(x1, plotPx) - Math.max(x0, 0) < drawn.labelPx;
  // Bars that are mostly out of view come last: their labels must not take the room of those in full view. Of the others, what
  // matters more comes first.
  const rankOf = (bar: Bar): number => (isSliver(bar) ? 4 : bar.drawn.importance);
  const bars = unsorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  const packing = packLanes(
    bars.map((bar) => laneItemOf(bar, plan)),
    {
      lanes: row.lanes,
      widthPx: plotPx,
      clusterPx,
      extras: extras.map((group) => group.map((bar) => laneItemOf(bar, plan))),
    },
  );
  const placed = [...packing.places, ...packing.extras.flatMap((group) => group ?? [])];
  const cells = placed.flatMap((place) => (place ? cellsOf(place, place.lane, plotPx) : []));
  const taken = new Set([...cells, ...packing.clusters].map(({ lane }) => lane));
  return { track, bars, extras, packing, taken };
}

/** The lanes of a track that are drawn, from the top: those that are taken, and during a gesture those that were when it began. */
function drawnLanes(track: number, taken: ReadonlySet<number>, { plan, held }: PlaceInput): number[] {
  // The rows of a dense dataset stand still: the silhouettes of the counts stand in them.
  if (plan.dense) return range(plan.rows[track]?.lanes ?? 0);
  return [...new Set([...taken, ...(held?.[track] ?? [])])].sort(ascending);
}

/** The marks and counted marks of a track, one below the other without an empty lane. */
function stack(
  { track, bars, extras, packing }: Packed,
  row: Row,
  lanes: readonly number[],
  { plan, panned }: PlaceInput,
): Pick<Placed, 'marks' | 'clusters'> {
  const yOf = (lane: number): number => row.laneY + lanes.indexOf(lane) * plan.metrics.pitchPx;
  const toMark = (bar: Bar, place: LanePlace | null | undefined): PlacedMark[] => {
    if (!place) return [];
    const { lane, ...fit } = place;
    return [toPlacedMark(bar, fit, yOf(lane), panned)];
  };
  return {
    marks: [
      ...bars.flatMap((bar, i) => toMark(bar, packing.places[i])),
      ...extras.flatMap((group, g) => group.flatMap((bar, i) => toMark(bar, packing.extras[g]?.[i]))),
    ],
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
        y: yOf(lane),
        widthPx: boxEnd - boxStart,
        inLabel: false,
      };
    }),
  };
}
