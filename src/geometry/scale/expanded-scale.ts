import { least, max, range, sum } from 'd3';
import { LABEL } from '../packing/fit-label';
import type { LanePlace } from '../packing/lane-room';
import { packLanes } from '../packing/pack-lanes';
import { peakOverlap, shareLanes } from '../packing/share-lanes';
import { type BaseScale, piecewiseScale, type TimeSpan } from './base-scale';
import { findPieces, type FoundPiece, type ScaleItem } from './find-pieces';
import { layOutPieces, piecesOf } from './lay-out-pieces';
import { compareTrials, type Trial, type TrialInput, trialsOf, withArrows } from './scale-trial';
import { searchWidths } from './search-widths';

export interface ExpandedOptions {
  readonly extent: TimeSpan;
  readonly widthPx: number;
  /** Spans that become one piece each: the parts of a busy day. */
  readonly wholes: readonly TimeSpan[];
  /** Least width of such a piece: its name on the axis has room. */
  readonly wholePx: number;
  /** Lanes of all groups together. */
  readonly lanes: number;
  readonly groups: number;
  readonly gapPx: (gap: TimeSpan) => number;
}

export interface Expanded {
  readonly scale: BaseScale;
  /** Lanes by group. */
  readonly lanes: readonly number[];
  /** By item: its lane when the whole extent is in view; `undefined` where it is in a cluster. */
  readonly laneOf: readonly (number | undefined)[];
}

/** How many of the best trials are packed again with every form of label, which takes longer. */
const FINALISTS = 6;
/** Minimum width of a busy piece, unless the whole drawing is narrower. */
const LEAST_PX = 36;

/**
 * A scale in pieces that gives each busy stretch the width its labels need and shortens the gaps. First guesses follow the
 * labels in each piece; then the widths are varied, and the items packed for trial, until all have room or the trials are
 * used up. The best trials are packed with labels in every form, and the one that costs a reader least wins. For some
 * hundred items: a dense dataset has `densityScale`.
 */
export function expandedScale(items: readonly ScaleItem[], options: ExpandedOptions): Expanded {
  const { extent, wholes, lanes, widthPx, gapPx } = options;
  const stretches = findPieces(items, extent, wholes, Math.max(lanes / Math.max(options.groups, 1), 1));
  const shown = items.filter(({ folded }) => !folded);
  const groups = range(options.groups).map((group) => shown.filter((item) => item.group === group));
  const input: TrialInput = {
    groups,
    stretches,
    layout: layOutPieces(stretches, {
      widthPx,
      gapPx,
      leastPx: stretches.map(({ whole }) => (whole ? Math.max(options.wholePx, LEAST_PX) : LEAST_PX)),
    }),
    widthPx,
    lanes,
    // Spans that overlap need separate lanes: zooming never separates them.
    leastLanes: groups.map((group) => Math.max(peakOverlap(group), 1)),
  };
  const attempt = trialsOf(input);
  const wide = wideGuesses(stretches, shown, widthPx).map(attempt);
  const guesses = [...wide, ...firstGuesses(stretches, shown, widthPx).map(attempt)].sort(compareTrials);
  const finalists = [...searchWidths(guesses, attempt).slice(0, FINALISTS), ...wide];
  const packed = finalists.map((trial) => packTrial(trial, input, stretches));
  const best = least(packed, ({ cost }) => cost);
  if (!best) throw new RangeError('the first guesses are never empty');
  const shares = best.cost < COST.bare ? best.lanes : shareAgain(best, input);
  const laneOf = new Map(
    groups.flatMap((group, g) => {
      const placeOf = best.pack(g, shares[g] ?? 1);
      return group.map((item, i) => [item, placeOf[i]?.lane] as const);
    }),
  );
  return { scale: best.scale, lanes: shares, laneOf: items.map((item) => laneOf.get(item)) };
}

/** Shares the lanes again if items still lack room, now with labels in two lines and at the end of leaders. */
function shareAgain(best: PackedTrial, { lanes: total, leastLanes }: TrialInput): readonly number[] {
  const lanes = shareLanes({ total, least: leastLanes, cost: (group, n) => best.costOf(group, n) });
  const cost = (shares: readonly number[]): number => sum(shares, (n, group) => best.costOf(group, n));
  return cost(lanes) < cost(best.lanes) ? lanes : best.lanes;
}

/**
 * What a mark costs the reader: a cluster has to be opened, a leader followed, two lines read. A day that is `narrow` by the whole width
 * costs as much as twelve leaders: its labels are tight, and the reader does not see that it is stretched.
 */
const COST = { clustered: 1_000, bare: 800, led: 30, twoLines: 10, narrow: 360, height: 0.1 };
/** The share of the width that busy days should have. */
const WHOLE_SHARE = 0.47;

/** About the width of a cluster: here only the number of clustered items is of interest. */
const CLUSTER_PX = 50;

/** A trial packed with labels in every form. */
interface PackedTrial {
  readonly scale: BaseScale;
  readonly lanes: readonly number[];
  readonly cost: number;
  /** By item of the group; `null` in a cluster. */
  pack(group: number, lanes: number): (LanePlace | null)[];
  costOf(group: number, lanes: number): number;
}

function packTrial(
  { edges, lanes, height }: Trial,
  { groups, widthPx }: TrialInput,
  stretches: readonly FoundPiece[],
): PackedTrial {
  const scale = piecewiseScale(piecesOf(stretches, edges));
  const bars = groups.map((items) =>
    items.map((item) =>
      withArrows({ ...item, start: scale.toPx(item.start), end: scale.toPx(item.end) }, item.arrows, widthPx),
    ),
  );
  const pack = (group: number, n: number): (LanePlace | null)[] => {
    const items = bars[group] ?? [];
    const { places } = packLanes(items, { lanes: n, widthPx, clusterPx: () => CLUSTER_PX });
    return items.map((item) => places.get(item) ?? null);
  };
  const costOf = (group: number, n: number): number =>
    sum(pack(group, n), (place) => {
      if (place === null) return COST.clustered;
      if (place.side === 'none') return COST.bare;
      if (place.side === 'led') return COST.led;
      return place.lines === 2 ? COST.twoLines : 0;
    });
  const wholes = stretches.flatMap(({ whole }, i) => (whole ? (edges[i] ?? 0) - (edges[i - 1] ?? 0) : []));
  const lack = wholes.length === 0 ? 0 : Math.max(WHOLE_SHARE - sum(wholes) / widthPx, 0);
  const cost = sum(lanes, (n, group) => costOf(group, n)) + COST.narrow * lack + COST.height * height;
  return { scale, lanes, cost, pack, costOf };
}

/** First guesses try these shares of the width of its labels for a piece with room, and these widths for a part of a day. */
const EASY_SHARES = [1, 0.85, 0.7, 1.25];
const WHOLE_PX = [72, 100, 56];
/** Pieces that are too full get at least this share of the width. */
const LEAST_FULL_SHARE = 0.55;

/** Widths wanted by the stretches, px. Those that are too full share what the others leave, by their excess. */
function firstGuesses(
  stretches: readonly FoundPiece[],
  items: readonly ScaleItem[],
  widthPx: number,
): number[][] {
  const excess = sum(stretches, ({ excessPx }) => excessPx);
  const labels = stretches.map((stretch) => (stretch.whole ? 0 : labelWidth(stretch, items)));
  return EASY_SHARES.flatMap((share) =>
    WHOLE_PX.map((wholePx) => {
      const easy = stretches.map(({ kind, excessPx, whole }, i) => {
        if (kind === 'gap' || excessPx > 0) return 0;
        return whole ? wholePx : share * (labels[i] ?? 0);
      });
      const left = Math.max(widthPx - sum(easy), LEAST_FULL_SHARE * widthPx);
      return stretches.map(({ excessPx }, i) => (excessPx > 0 ? (left * excessPx) / excess : (easy[i] ?? 0)));
    }),
  );
}

/** Of the width that the gaps leave, busy days together get one of these shares. */
const WIDE_SHARES = [0.52, 0.48];

/** Guesses that make busy days wide: each part by what it holds, and the other pieces by their labels. */
function wideGuesses(
  stretches: readonly FoundPiece[],
  items: readonly ScaleItem[],
  widthPx: number,
): number[][] {
  const kinds = new Set(stretches.flatMap(({ kind, whole }) => (kind === 'gap' ? [] : whole)));
  if (kinds.size < 2) return [];
  const weights = stretches.map((stretch) => {
    if (stretch.kind === 'gap') return 0;
    if (!stretch.whole) return labelWidth(stretch, items);
    const ends = items.flatMap(({ start, end }) => [start, end]);
    // The square root: several short items stand above one another.
    return Math.sqrt(1 + ends.filter((time) => time > stretch.t0 && time < stretch.t1).length);
  });
  const totalOf = (whole: boolean): number =>
    sum(weights, (weight, i) => (stretches[i]?.whole === whole ? weight : 0));
  const [wide, others] = [totalOf(true), totalOf(false)];
  return WIDE_SHARES.map((share) =>
    weights.map((weight, i) =>
      stretches[i]?.whole ? (share * widthPx * weight) / wide : ((1 - share) * widthPx * weight) / others,
    ),
  );
}

/** Width at which the longest label in a stretch has room: on its bar, or beside it towards the farther end. */
function labelWidth({ t0, t1 }: FoundPiece, items: readonly ScaleItem[]): number {
  const own = items.filter(({ start, end }) => start >= t0 && end <= t1);
  const widths = own.map(({ start, end, labelPx }) => {
    const share = Math.max(t1 - end, start - t0, end - start) / (t1 - t0);
    return (labelPx + 2 * LABEL.padPx) / Math.max(share, 0.4);
  });
  return Math.max(max(widths) ?? 0, LEAST_PX);
}
