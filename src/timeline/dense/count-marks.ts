import { sum } from 'd3';
import { FLAG } from '../../dataset/model/milestone-columns';
import { countBefore, countBegun, countWithin, longestWithin } from '../../dataset/placing/intervals';
import { firstFit } from '../../geometry/packing/pack-lanes';
import { type PixelBin, pixelBins } from '../../geometry/view/pixel-bins';
import type { StageMilestone } from '../plan/drawn-milestone';
import { barOf, toPlacedMark } from '../stage/bar';
import { isInView } from '../stage/fold-details';
import type {
  CountInput,
  CountTracks,
  CountedTrack,
  Density,
  PlacedCluster,
  PlacedMark,
} from '../stage/placed-mark';

interface TrackInput extends CountInput, CountedTrack {
  /** The bins of the density, the same for all tracks. */
  readonly densityBins: readonly PixelBin[];
}

/** Least px from one counted mark of the first track to the next. Each of them costs DOM nodes. */
const COUNTED_PX = 112;
/** Px between two counted marks. */
const GAP_PX = 4;
/** The width of a counted mark is a multiple of this, so that a zoom mostly changes its number alone. */
const SIZE_STEP_PX = 8;
/** Least px of a bin of the density. */
const DENSITY_PX = 6;

export const countTracks: CountTracks = (tracks, input) => {
  const densityBins = pixelBins(input.base, input.view, DENSITY_PX, input.transform.widthPx);
  return tracks.map((track) => countTrack({ ...input, ...track, densityBins }));
};

/**
 * One dense track: its longest milestones stand as marks in the upper lanes; the others are counted in the last lane, each where it
 * begins. Counts are searches in sorted times (D3's `bin` would visit every milestone in every frame): the cost depends on the
 * width of the plot, not on the number of milestones.
 */
function countTrack(input: TrackInput) {
  const { plan, view, row, track, lists, statements } = input;
  const marks = prominentMarks(input);
  // A selected statement is drawn besides the lists if the reader did not ask for statements.
  const listed = (): StageMilestone[] =>
    marks.map(({ drawn }) => drawn).filter(({ flags }) => statements || (flags & FLAG.statement) === 0);
  // A count of one would hide a title that has room: if a single milestone is left, two are counted.
  if (sum(lists, (list) => countWithin(list, view.start, view.end)) - listed().length === 1) marks.pop();
  const counts = countsIn(countedBins(input), listed(), input);
  const y = row.laneY + (row.lanes - 1) * plan.metrics.pitchPx;
  const clusters = joinSingles(counts).map(({ key, x0, x1, start, end, count }): PlacedCluster => {
    const steps = Math.min(
      Math.ceil(input.clusterPx(count) / SIZE_STEP_PX),
      Math.floor((x1 - x0 - GAP_PX) / SIZE_STEP_PX),
    );
    const widthPx = steps * SIZE_STEP_PX;
    return {
      key: `${track}:${key}`,
      track,
      count,
      members: null,
      span: { start, end },
      x: (x0 + x1 - widthPx) / 2,
      y,
      widthPx,
      whole: null,
    };
  });
  return { marks, clusters, density: densityOf(input) };
}

/**
 * The bins of the counted marks. Their least width grows from track to track, from once to almost twice: a zoom then splits the bins
 * of one track at a time, and no frame has to mount new marks on all of them. On a narrow plot a bin is at most a
 * quarter of it: opening a counted mark that fills the view would lead nowhere.
 */
function countedBins({ base, view, transform, plan, track, clusterPx }: TrackInput): readonly PixelBin[] {
  const widestPx = clusterPx(999) + GAP_PX;
  const wantedPx = Math.max(widestPx, COUNTED_PX) * 2 ** (track / plan.tracks.length);
  const leastPx = Math.max(widestPx, Math.min(wantedPx, plan.plotPx / 4));
  return pixelBins(base, view, leastPx, transform.widthPx);
}

/** How many milestones begin in each bin. A bin starts where the one before ends, so each edge is looked up once. */
function densityOf({ densityBins: bins, view, lists, track }: TrackInput): Density {
  const begunBefore = (time: number): number => {
    let count = 0;
    for (const { start } of lists) count += countBefore(start, time);
    return count;
  };
  const begun = [view.start, ...bins.map(({ end }) => end)].map(begunBefore);
  return {
    track,
    // Whole px, so that edges are sharp.
    edges: [0, ...bins.map(({ x1 }) => Math.round(x1))],
    counts: bins.map((_, i) => (begun[i + 1] ?? 0) - (begun[i] ?? 0)),
  };
}

/** The selected milestone and the longest ones, as far as the lanes above the counts have room for them and their labels. */
function prominentMarks(input: TrackInput): PlacedMark[] {
  const { plan, view, lists, row, track, quota, selected, transform } = input;
  const longest = lists.flatMap((list) =>
    longestWithin(list, view.start, view.end, quota).flatMap(
      (i) => plan.drawnAt(list.ordinal[i] ?? -1) ?? [],
    ),
  );
  const chosen = plan.drawnAt(selected ?? -1);
  const first = chosen?.track === track && isInView(chosen, view) ? [chosen] : [];
  const drawn = [...new Set([...first, ...longest])].slice(0, quota);
  // First fit: the selected one gets a lane first, then the others by their start.
  const rest = drawn.slice(first.length).sort((a, b) => a.start - b.start || b.end - a.end);
  const bars = [...first, ...rest].map((d) => barOf(d, transform, input));
  const { places } = firstFit(bars, { lanes: row.lanes - 1, widthPx: transform.widthPx });
  const yOf = (lane: number): number => row.laneY + lane * plan.metrics.pitchPx;
  return bars.flatMap((bar) => {
    const place = places.get(bar);
    return place ? toPlacedMark(bar, place, yOf) : [];
  });
}

interface Count extends PixelBin {
  readonly count: number;
}

/** How many milestones without a mark begin in each bin. The first bin also has those that began before the view. */
function countsIn(
  bins: readonly PixelBin[],
  marked: readonly StageMilestone[],
  { lists, view }: TrackInput,
): Count[] {
  return bins.map((bin, i) => {
    const from = i === 0 ? -Infinity : bin.start;
    const count = sum(lists, (list) =>
      i === 0 ? countWithin(list, view.start, bin.end) : countBegun(list, bin.start, bin.end),
    );
    return { ...bin, count: count - marked.filter(({ start }) => start >= from && start < bin.end).length };
  });
}

/** Joins a count of one, which would be a mark without a name, with its nearest neighbour on the left, or else on the right. */
function joinSingles(counts: readonly Count[]): Count[] {
  const joined: Count[] = [];
  for (const next of counts) {
    if (next.count === 0) continue;
    const last = joined.at(-1);
    if (last && (last.count === 1 || next.count === 1))
      joined[joined.length - 1] = { ...last, x1: next.x1, end: next.end, count: last.count + next.count };
    else joined.push(next);
  }
  return joined;
}
