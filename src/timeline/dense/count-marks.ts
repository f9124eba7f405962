import type { Intervals } from '../../dataset/model/milestone-columns';
import { countBefore, countBegun, countWithin, longestWithin } from '../../dataset/placing/intervals';
import { FLAG } from '../../dataset/model/milestone-columns';
import { firstFit } from '../../geometry/packing/pack-lanes';
import { type PixelBin, pixelBins } from '../../geometry/view/pixel-bins';
import type { ViewTransform } from '../../geometry/view/view-transform';
import { barOf } from '../stage/bar';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import { type PlaceInput, standing } from '../stage/place-marks';
import type { Density, PlacedCluster, PlacedMark } from '../stage/placed-mark';
import type { Row } from '../plan/stage-metrics';

interface CountInput extends PlaceInput {
  readonly transform: ViewTransform;
  readonly row: Row;
  readonly track: number;
  /** What may be in view of this track. */
  readonly lists: readonly Intervals[];
  /** What is shown besides the lists. */
  readonly apart: readonly DrawnMilestone[];
  /** Marks this track may draw. */
  readonly quota: number;
}

/** Counted marks of the first track are no denser than this: each costs nodes. */
const COUNTED_PX = 112;
/** Px between two counted marks. */
const GAP_PX = 4;
/** A counted mark is a whole number of these wide: a zoom then changes its number and nothing else. */
const SIZE_STEP_PX = 8;
/** Width of the bins of the density. */
const DENSITY_PX = 6;

/**
 * One track with more milestones than can be drawn: the longest stand as marks in the upper lanes, the others are counted
 * in the last lane by where they begin. Cost follows the width of the plot, not the number of milestones.
 */
export function countMarks(input: CountInput): {
  marks: PlacedMark[];
  clusters: PlacedCluster[];
  density: Density;
} {
  const { plan, view, row, track, lists } = input;
  const marks = prominentMarks(input);
  const listed = (): number => marks.filter(({ drawn }) => !isApart(drawn, input)).length;
  const all = lists.reduce((sum, list) => sum + countWithin(list, view.start, view.end), 0);
  // One left over would be a count of one: then two are.
  if (all - listed() === 1) marks.pop();
  const bins = binsOf(input);
  const counts = countsIn(countedBins(input), input).map(({ bin, count }) => ({
    bin,
    count: count - marks.filter(({ drawn }) => !isApart(drawn, input) && beginsIn(drawn, bin, input)).length,
  }));
  const y = row.laneY + (row.lanes - 1) * plan.metrics.pitchPx;
  const clusters = withoutSingles(counts).map(({ bin, count }): PlacedCluster => {
    const steps = Math.min(
      Math.ceil(input.clusterPx(count) / SIZE_STEP_PX),
      (bin.x1 - bin.x0 - GAP_PX) / SIZE_STEP_PX,
    );
    const size = Math.floor(steps) * SIZE_STEP_PX;
    return {
      key: `${track}:${bin.key}`,
      track,
      count,
      members: null,
      span: { start: bin.start, end: bin.end },
      x: (bin.x0 + bin.x1 - size) / 2,
      y,
      widthPx: size,
    };
  });
  return { marks, clusters, density: densityOf(bins, input) };
}

/**
 * The least width of a bin grows from track to track, from once to almost twice: then a zoom parts one track at a time,
 * and no frame has to bring the new halves of all of them. On a narrow plot it stays a quarter of it: a counted mark that
 * fills the view opens no nearer one.
 */
function countedBins({ base, view, plan, track, clusterPx }: CountInput): readonly PixelBin[] {
  const widestPx = clusterPx(999) + GAP_PX;
  const wantedPx = Math.max(widestPx, COUNTED_PX) * 2 ** (track / plan.tracks.length);
  return pixelBins(base, view, Math.max(widestPx, Math.min(wantedPx, plan.plotPx / 4)));
}

interface DensityBins {
  /** Where they end in time, and their edges in whole px. */
  readonly ends: readonly number[];
  readonly edges: readonly number[];
}

const binsByTransform = new WeakMap<ViewTransform, DensityBins>();

/** All tracks have the same density bins: cut once for each placing, which has a transform of its own. */
function binsOf({ base, view, transform }: CountInput): DensityBins {
  const known = binsByTransform.get(transform);
  if (known) return known;
  const fine = pixelBins(base, view, DENSITY_PX);
  const bins = {
    ends: fine.map(({ end }) => end),
    edges: [0, ...fine.map(({ x1 }) => Math.round(x1))],
  };
  binsByTransform.set(transform, bins);
  return bins;
}

/** How many begin in each fine bin. Where one ends the next begins: each edge is looked up once. */
function densityOf({ ends, edges }: DensityBins, { view, lists, track }: CountInput): Density {
  const begunBefore = (time: number): number =>
    lists.reduce((sum, { start }) => sum + countBefore(start, time), 0);
  let before = begunBefore(view.start);
  const counts = ends.map((end) => {
    const upTo = begunBefore(end);
    const count = upTo - before;
    before = upTo;
    return count;
  });
  return { track, edges, counts };
}

function isApart(drawn: DrawnMilestone, { apart }: CountInput): boolean {
  return apart.includes(drawn);
}

/** By the first moment of it that is in view. */
function beginsIn({ start }: DrawnMilestone, bin: PixelBin, { view }: CountInput): boolean {
  const seen = Math.max(start, view.start);
  return seen >= bin.start && seen < bin.end;
}

/** The longest, and the one selected, as far as the lanes above the counts have room for them and their words. */
function prominentMarks(input: CountInput): PlacedMark[] {
  const { plan, view, lists, row, track, quota, selected, transform, apart, panned } = input;
  const longest = lists.flatMap((list) =>
    longestWithin(list, view.start, view.end, quota).flatMap(
      (i) => plan.drawnAt(list.ordinal[i] ?? -1) ?? [],
    ),
  );
  const chosen = selected === null ? null : plan.drawnAt(selected);
  const wanted = chosen && chosen.track === track && isListed(chosen, input) ? [chosen] : [];
  const drawn = [...new Set([...apart, ...wanted, ...longest])].slice(0, quota);
  // First come, first served: the selected, then by start.
  const first = drawn.filter((d) => d.ordinal === selected || apart.includes(d));
  const rest = drawn.filter((d) => !first.includes(d)).sort((a, b) => a.start - b.start || b.end - a.end);
  const bars = [...first, ...rest].map((d) => barOf(d, transform, panned));
  const places = firstFit(
    bars.map(({ drawn: d, x0, x1 }) => ({
      start: Math.max(x0, 0),
      end: Math.min(x1, plan.plotPx),
      labelPx: plan.labelPx(d.ordinal),
      twoLinesPx: plan.broken(d.ordinal)?.widthPx,
    })),
    { lanes: row.lanes - 1, widthPx: plan.plotPx },
  );
  return bars.flatMap((bar, i): PlacedMark[] => {
    const place = places[i];
    return place ? [standing(bar, place, row.laneY + place.lane * plan.metrics.pitchPx, input)] : [];
  });
}

/** In view, and one of those that are counted. */
function isListed({ flags, start, end }: DrawnMilestone, { view, statements }: CountInput): boolean {
  if (start >= view.end || end <= view.start) return false;
  return statements === 'all' || (flags & FLAG.statement) === 0;
}

/** How many begin in each bin; the first also has those that had begun before the view. */
function countsIn(
  bins: readonly PixelBin[],
  { lists, view }: CountInput,
): { bin: PixelBin; count: number }[] {
  return bins.map((bin, i) => ({
    bin,
    count: lists.reduce(
      (sum, list) =>
        sum +
        countBegun(list, bin.start, bin.end) +
        (i === 0 ? countWithin(list, view.start, view.end) - countBegun(list, view.start, view.end) : 0),
      0,
    ),
  }));
}

/** A count of one would be a mark without a name: it is counted with its nearest neighbour. */
function withoutSingles(counts: readonly { bin: PixelBin; count: number }[]) {
  const kept: { bin: PixelBin; count: number }[] = [];
  for (const next of counts) {
    if (next.count === 0) continue;
    const last = kept.at(-1);
    if (last && (last.count === 1 || next.count === 1)) {
      const wide = { ...last.bin, x1: next.bin.x1, end: next.bin.end };
      kept[kept.length - 1] = { bin: wide, count: last.count + next.count };
    } else kept.push(next);
  }
  return kept;
}
