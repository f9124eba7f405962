import { type BaseScale, type Piece, piecewiseScale, type TimeSpan } from './base-scale';
import { findPieces, type ScaleItem, type Stretch } from './find-pieces';
import { packLanes } from './pack-lanes';
import { shareLanes } from './share-lanes';

export interface ExpandedOptions {
  readonly extent: TimeSpan;
  readonly widthPx: number;
  /** Stretches that stay one piece: a busy day. */
  readonly wholes: readonly TimeSpan[];
  /** Lanes of all groups together. */
  readonly lanes: number;
  readonly groups: number;
  /** Lanes a group needs for other things: an undated shelf. */
  readonly leastLanes: readonly number[];
  readonly gapPx: (gap: TimeSpan) => number;
  /** Free px between neighbours in a lane. */
  readonly betweenPx: number;
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
const ROUNDS = 24;
/** Above this many items the trial packing would cost more than it brings: the first guess stands. */
const MAX_TRIALS = 1_500;

/**
 * A piecewise-even scale that gives each busy stretch the width its labels need and shrinks the gaps. The first guess
 * follows the words of each piece; then the marks are packed for trial, and pieces whose marks found no room grow
 * until all have some or the rounds are used up. The best try wins.
 */
export function expandedScale(items: readonly ScaleItem[], options: ExpandedOptions): Expanded {
  const { extent, wholes, groups, lanes } = options;
  const stretches = findPieces(items, extent, wholes, Math.max(lanes / Math.max(groups, 1), 1));
  const weights = stretches.map((stretch) => firstGuess(stretch, items, lanes));
  let best: Trial | null = null;
  for (let round = 0; round < (items.length > MAX_TRIALS ? 1 : ROUNDS); round += 1) {
    const trial = tryWeights(items, stretches, weights, options);
    if (!best || trial.homeless.length < best.homeless.length) best = trial;
    if (trial.homeless.length === 0) break;
    grow(
      weights,
      stretches,
      trial.homeless.map((i) => items[i]),
    );
  }
  const { scale, lanes: shared, laneOf } = best ?? tryWeights(items, stretches, weights, options);
  return { scale, lanes: shared, laneOf };
}

interface Trial extends Expanded {
  readonly homeless: readonly number[];
}

/** Px the words that begin in a stretch take if all lanes share them, or the longest of them. */
function firstGuess({ t0, t1 }: Stretch, items: readonly ScaleItem[], lanes: number): number {
  const begun = items.filter((item) => item.start >= t0 && item.start < t1);
  const sum = begun.reduce((px, item) => px + item.labelPx, 0);
  return Math.max(40, ...begun.map((item) => item.labelPx * 0.9), (sum / lanes) * 2);
}

function grow(
  weights: number[],
  stretches: readonly Stretch[],
  homeless: readonly (ScaleItem | undefined)[],
): void {
  stretches.forEach(({ t0, t1 }, i) => {
    const inside = homeless.filter((item) => item && item.start < t1 && item.end > t0).length;
    if (inside > 0) weights[i] = (weights[i] ?? 0) * (1.04 + 0.08 * Math.min(inside / 4, 1));
  });
}

function tryWeights(
  items: readonly ScaleItem[],
  stretches: readonly Stretch[],
  weights: readonly number[],
  options: ExpandedOptions,
): Trial {
  const scale = piecewiseScale(layOut(stretches, weights, options));
  const wanted = Array.from({ length: options.groups }, (_, g) =>
    Math.max(options.leastLanes[g] ?? 0, lanesWanted(items, g, scale, options)),
  );
  const lanes = shareLanes(wanted, options.lanes);
  const laneOf: (number | undefined)[] = items.map(() => undefined);
  const homeless: number[] = [];
  for (let g = 0; g < options.groups; g += 1) {
    const { members, places } = packGroup(items, g, scale, lanes[g] ?? 1, options);
    members.forEach((i, at) => {
      const place = places[at];
      laneOf[i] = place?.lane;
      if (!place || place.side === 'none') homeless.push(i);
    });
  }
  return { scale, lanes, laneOf, homeless };
}

function lanesWanted(
  items: readonly ScaleItem[],
  group: number,
  scale: BaseScale,
  options: ExpandedOptions,
): number {
  const { places } = packGroup(items, group, scale, options.lanes, options);
  return places.reduce((most, place) => Math.max(most, (place?.lane ?? 0) + 1), 1);
}

function packGroup(
  items: readonly ScaleItem[],
  group: number,
  scale: BaseScale,
  lanes: number,
  { widthPx, betweenPx }: ExpandedOptions,
) {
  const members = items.flatMap((item, i) => (item.group === group ? [i] : []));
  const bars = members.flatMap((i) => {
    const item = items[i];
    return item ? [{ start: scale.toPx(item.start), end: scale.toPx(item.end), labelPx: item.labelPx }] : [];
  });
  const { places } = packLanes(bars, { lanes, widthPx, gapPx: betweenPx, clusterPx: () => 48 });
  return { members, places };
}

function layOut(
  stretches: readonly Stretch[],
  weights: readonly number[],
  { widthPx, gapPx }: ExpandedOptions,
): Piece[] {
  const asked = stretches.map(({ kind, t0, t1 }) => (kind === 'gap' ? gapPx({ start: t0, end: t1 }) : 0));
  const gaps = sum(asked);
  const shrink = gaps === 0 ? 1 : Math.min(1, (MAX_GAP_SHARE * widthPx) / gaps);
  const busy = sum(stretches.map(({ kind }, i) => (kind === 'busy' ? (weights[i] ?? 0) : 0)));
  const left = widthPx - gaps * shrink;
  let x = 0;
  return stretches.map(({ t0, t1, kind }, i) => {
    const x0 = x;
    x += kind === 'gap' ? (asked[i] ?? 0) * shrink : (left * (weights[i] ?? 0)) / busy;
    // The last edge is the width itself, not a sum that rounds to almost it.
    return { t0, t1, x0, x1: i === stretches.length - 1 ? widthPx : x, kind };
  });
}

function sum(list: readonly number[]): number {
  return list.reduce((total, n) => total + n, 0);
}
