import { ascending, range, sum } from 'd3';
import { countWithin, indexesWithin } from '../../dataset/placing/intervals';
import { type Packing, packLanes } from '../../geometry/packing/pack-lanes';
import { viewTransform } from '../../geometry/view/view-transform';
import type { StageMilestone } from '../plan/drawn-milestone';
import { layOutRows, type Row, tightened } from '../plan/stage-metrics';
import { type Bar, barOf, toPlacedMark } from './bar';
import { detailsInView, foldDetails, isInView, membersOf } from './fold-details';
import type { Placed, PlacedCluster, PlaceInput } from './placed-mark';

/** Most marks of a dense dataset in the width of the plot: nodes of the page cost more time than counting. */
const MAX_MARKS = 90;

/**
 * Places all milestones in view: as marks, or in counted marks if they do not fit. In a dense dataset a track with more than
 * its share of `MAX_MARKS` draws its longest milestones and counts the others. Lanes and tracks in which nothing stands take no
 * height.
 */
export function placeMarks(input: PlaceInput): Placed {
  const { plan, base, view, statements, countTracks } = input;
  const transform = viewTransform(base, view, input.widthPx);
  const tracks = plan.tracks.flatMap(({ happened, said }, track) => {
    const row = plan.rows[track];
    const lists = statements ? [happened, said] : [happened];
    const count = sum(lists, (list) => countWithin(list, view.start, view.end));
    return row ? { row, track, lists, count } : [];
  });
  const most = MAX_MARKS * (input.widthPx / plan.plotPx);
  const isCounted = countTracks !== null && sum(tracks, ({ count }) => count) > most;
  const quota = isCounted ? Math.floor(most / tracks.length) : Infinity;
  const listed = tracks.map(({ lists, count }) => {
    if (count > quota) return null;
    return lists.flatMap((list) =>
      indexesWithin(list, view.start, view.end).flatMap((at) => plan.drawnAt(list.ordinal[at] ?? -1) ?? []),
    );
  });
  const details = detailsInView(
    listed.flatMap((drawn) => drawn ?? []),
    input,
  );
  const counting = tracks.filter(({ count }) => count > quota);
  const counted = countTracks?.(counting, { ...input, transform, quota }) ?? [];
  const chosen = plan.drawnAt(input.selected ?? -1);
  const packed = tracks.flatMap(({ row, track }, i): Packed[] => {
    const drawn = listed[i];
    if (!drawn) return [];
    const toBar = (one: StageMilestone): Bar => barOf(one, transform, input, details.of.get(one.ordinal));
    const bars = drawn.filter((one) => !details.all.has(one)).map(toBar);
    const near = details.near.map((group) => group.filter((one) => one.track === track).map(toBar));
    const own = chosen?.track === track && isInView(chosen, view) ? chosen : null;
    const known = [...bars, ...near.flat()].find((bar) => bar.drawn === own);
    return [packBars(bars, near, known ?? (own && toBar(own)), row, track, input)];
  });
  const taken = plan.rows.map((_, track) => packed.find((one) => one.track === track)?.taken ?? []);
  const lanes = taken.map((own, track) => drawnLanes(track, own, input));
  const counts = lanes.map((own) => own.length);
  const room = { lanes: sum(counts), tracks: counts.length, roomPx: plan.roomPx };
  const rows = layOutRows(counts, { ...plan, metrics: tightened(plan.metrics, room) });
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

/** A track whose bars have a lane or are in a cluster. */
interface Packed extends Packing {
  readonly track: number;
  /** Some may be folded: they have neither. */
  readonly bars: readonly Bar[];
}

/**
 * @param extras Groups of bars, each placed if all of it has room beside the others.
 * @param chosen What is selected: it is never folded.
 */
function packBars(
  unsorted: readonly Bar[],
  extras: readonly (readonly Bar[])[],
  chosen: Bar | null,
  { lanes }: Row,
  track: number,
  { widthPx, clusterPx }: PlaceInput,
): Packed {
  const isSliver = ({ x0, x1, drawn }: Bar): boolean =>
    (x0 < 0 || x1 > widthPx) && Math.min(x1, widthPx) - Math.max(x0, 0) < drawn.labelPx;
  // Bars that are mostly out of view come last: their labels must not take the room of those in full view. Of the others, what
  // matters more comes first.
  const rankOf = (bar: Bar): number => (isSliver(bar) ? 4 : bar.drawn.importance);
  const sorted = unsorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  const packing = packLanes(sorted, { lanes, widthPx, clusterPx, extras, chosen });
  const bars = [...new Set([...sorted, ...extras.flat(), ...(chosen ? [chosen] : [])])];
  return { track, bars, ...packing };
}

/** The lanes of a track that are drawn, from the top: those that are taken, and during a gesture those that were when it began. */
function drawnLanes(track: number, taken: readonly number[], { plan, held }: PlaceInput): number[] {
  // The rows of a dense dataset stand still: the silhouettes of the counts stand in them.
  const kept = plan.dense ? range(plan.rows[track]?.lanes ?? 0) : (held?.[track] ?? []);
  return [...new Set([...taken, ...kept])].sort(ascending);
}

/** The marks and counted marks of a track, one below the other without an empty lane. */
function stack(
  { track, bars, places, clusters }: Packed,
  row: Row,
  lanes: readonly number[],
  { plan }: PlaceInput,
): Pick<Placed, 'marks' | 'clusters'> {
  const yOf = (lane: number): number => row.laneY + lanes.indexOf(lane) * plan.metrics.pitchPx;
  return {
    marks: bars.flatMap((bar) => {
      const place = places.get(bar);
      return place ? toPlacedMark(bar, place, yOf) : [];
    }),
    clusters: clusters.map(({ members: items, cell }): PlacedCluster => {
      const members = bars.filter((bar) => items.includes(bar)).map(({ drawn }) => drawn);
      return {
        ...membersOf(track, members),
        track,
        x: cell.start,
        y: yOf(cell.lane),
        widthPx: cell.end - cell.start,
        whole: null,
      };
    }),
  };
}
