import { type BaseScale, type Piece, piecewiseScale, type TimeSpan } from './base-scale';
import { findPieces, type ScaleItem, type Stretch } from './find-pieces';
import { LABEL } from './fit-label';
import { firstFit } from './pack-lanes';
import { shareLanes } from './share-lanes';

export interface ExpandedOptions {
  readonly extent: TimeSpan;
  readonly widthPx: number;
  /** Stretches that stay one piece: the parts of a busy day. */
  readonly wholes: readonly TimeSpan[];
  /** Lanes of all groups together. */
  readonly lanes: number;
  readonly groups: number;
  /** Lanes a group needs for other things: an undated shelf. */
  readonly leastLanes: readonly number[];
  readonly gapPx: (gap: TimeSpan) => number;
}

export interface Expanded {
  readonly scale: BaseScale;
  /** Lanes by group. */
  readonly lanes: readonly number[];
  /** By item: the lane it has at the whole extent; `undefined` where it found none. */
  readonly laneOf: readonly (number | undefined)[];
}

/** Gaps together never take more than this share of the width. */
const MAX_GAP_SHARE = 0.35;
/** No piece is squeezed below this, however little it needs. */
const LEAST_PX = 36;
const ROUNDS = 160;
/** Above this many items trial packing costs more than it brings: the first guess stands. */
const MAX_TRIALS = 1_500;

/**
 * A piecewise-even scale that gives each busy stretch the width its labels need and shrinks the gaps. The first guess
 * follows the words of each piece and what is crowded; then the marks are packed for trial, and the widths are varied until
 * all have room or the rounds are used up. The best try wins.
 */
export function expandedScale(items: readonly ScaleItem[], options: ExpandedOptions): Expanded {
  const { extent, wholes, groups, lanes } = options;
  const stretches = findPieces(items, extent, wholes, Math.max(lanes / Math.max(groups, 1), 1));
  const members = Array.from({ length: groups }, (_, group) => items.filter((item) => item.group === group));
  const least = leastWidths(stretches, items, options.widthPx);
  const attempt = (weights: readonly number[]): Trial =>
    tryWeights(members, stretches, least, weights, options);
  let best = firstGuesses(stretches, least, options)
    .map(attempt)
    .reduce((a, b) => (isBetter(b, a) ? b : a));
  const roll = dice();
  for (let round = 0; round < ROUNDS && best.homeless > 0 && items.length <= MAX_TRIALS; round += 1) {
    // Wide throws first, then ever closer to the best so far.
    const reach = 0.6 * (1 - round / ROUNDS) + 0.05;
    const trial = attempt(best.weights.map((weight) => weight * Math.exp((roll() * 2 - 1) * reach)));
    if (!isBetter(best, trial)) best = trial;
  }
  const places = new Map(members.flatMap((group, g) => group.map((item, i) => [item, best.laneOf[g]?.[i]])));
  return { scale: best.scale, lanes: best.lanes, laneOf: items.map((item) => places.get(item)) };
}

interface Trial {
  readonly weights: readonly number[];
  readonly scale: BaseScale;
  readonly lanes: readonly number[];
  /** By group and member. */
  readonly laneOf: readonly (readonly (number | undefined)[])[];
  /** Marks that found no room. */
  readonly homeless: number;
  /** Sum of all lane numbers, were there no end of lanes: of two with as many homeless, the one nearer to none. */
  readonly height: number;
}

/** Shares of the width that crowded stretches may take in a first guess. */
const CROWDED_SHARES = [0.3, 0.45, 0.6, 0.7];

/** Px above the least, by stretch: crowded ones share more or less of the width, by their need; the rest is even. */
function firstGuesses(
  stretches: readonly Stretch[],
  least: readonly number[],
  { widthPx }: ExpandedOptions,
): number[][] {
  const needs = sum(stretches.map(({ need }) => need));
  if (needs === 0) return [least.map((px) => px + 1)];
  const left = Math.max(widthPx - sum(least), 1);
  return CROWDED_SHARES.map((share) =>
    stretches.map(
      ({ need }, i) => left * (need > 0 ? (share * need) / needs : ((1 - share) * (least[i] ?? 0)) / widthPx),
    ),
  );
}

/**
 * What each stretch needs for the words of what lies in it, one by one: on the bar, or beside it towards the farther end.
 * All of them together take no more than half the width.
 */
function leastWidths(stretches: readonly Stretch[], items: readonly ScaleItem[], widthPx: number): number[] {
  const least = stretches.map(({ t0, t1, kind }) => {
    if (kind === 'gap') return 0;
    const needs = items
      .filter((item) => item.start >= t0 && item.end <= t1)
      .map(({ start, end, labelPx }) => {
        const room = Math.max((t1 - end) / (t1 - t0), (start - t0) / (t1 - t0), (end - start) / (t1 - t0));
        return (labelPx + 2 * LABEL.padPx) / Math.max(room, 0.4);
      });
    return Math.max(LEAST_PX, ...needs);
  });
  const shrink = Math.min(1, (0.5 * widthPx) / Math.max(sum(least), 1));
  return least.map((px) => px * shrink);
}

/** The same throws every time: one width, one drawing. A linear congruential generator, 0 to 1. */
function dice(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function isBetter(a: Trial, b: Trial): boolean {
  return a.homeless < b.homeless || (a.homeless === b.homeless && a.height < b.height);
}

function tryWeights(
  members: readonly (readonly ScaleItem[])[],
  stretches: readonly Stretch[],
  least: readonly number[],
  weights: readonly number[],
  options: ExpandedOptions,
): Trial {
  const scale = piecewiseScale(layOut(stretches, least, weights, options));
  // More lanes than there are would serve nobody; without end, one group of thousands would be packed for nothing.
  const packed = members.map((group) => packAll(group, scale, options.lanes, options));
  const height = sum(packed.flat().map((lane) => lane ?? options.lanes));
  const lanes = shareLanes({
    total: options.lanes,
    least: members.map((_, group) => options.leastLanes[group] ?? 1),
    cost: (group, n) => (packed[group] ?? []).filter((lane) => lane === undefined || lane >= n).length,
  });
  const laneOf = packed.map((group, g) =>
    group.map((lane) => (lane !== undefined && lane < (lanes[g] ?? 0) ? lane : undefined)),
  );
  const homeless = sum(laneOf.map((group) => group.filter((lane) => lane === undefined).length));
  return { weights, scale, lanes, laneOf, homeless, height };
}

/** The lane of each, were there `lanes` for this group alone. */
function packAll(
  group: readonly ScaleItem[],
  scale: BaseScale,
  lanes: number,
  { widthPx }: ExpandedOptions,
): (number | undefined)[] {
  const bars = group.map(({ start, end, labelPx }) => ({
    start: scale.toPx(start),
    end: scale.toPx(end),
    labelPx,
  }));
  return firstFit(bars, { lanes, widthPx }).map((place) => place?.lane);
}

/** Every piece has its least, and a share of what is left by its weight. */
function layOut(
  stretches: readonly Stretch[],
  least: readonly number[],
  weights: readonly number[],
  { widthPx, gapPx }: ExpandedOptions,
): Piece[] {
  const asked = stretches.map(({ kind, t0, t1 }) => (kind === 'gap' ? gapPx({ start: t0, end: t1 }) : 0));
  const gaps = sum(asked);
  const shrink = gaps === 0 ? 1 : Math.min(1, (MAX_GAP_SHARE * widthPx) / gaps);
  const left = widthPx - gaps * shrink - sum(least);
  const busy = sum(stretches.map(({ kind }, i) => (kind === 'busy' ? (weights[i] ?? 0) : 0)));
  let x = 0;
  return stretches.map(({ t0, t1, kind }, i) => {
    const x0 = x;
    x += kind === 'gap' ? (asked[i] ?? 0) * shrink : (least[i] ?? 0) + (left * (weights[i] ?? 0)) / busy;
    // The last edge is the width itself, not a sum that rounds to almost it.
    return { t0, t1, x0, x1: i === stretches.length - 1 ? widthPx : x, kind };
  });
}

function sum(list: readonly number[]): number {
  return list.reduce((total, n) => total + n, 0);
}
