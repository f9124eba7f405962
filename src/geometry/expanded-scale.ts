import { type BaseScale, type Piece, piecewiseScale, type TimeSpan } from './base-scale';
import { findPieces, type ScaleItem, type Stretch } from './find-pieces';
import { LABEL } from './fit-label';
import { firstFit } from './pack-lanes';
import { peakOverlap } from './peak-overlap';
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
const ROUNDS = 300;
/** First guesses worth improving. */
const STARTS = 4;
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
  // Spans that overlap need a lane each, or no zoom would ever part them.
  const least = members.map((group, g) => Math.max(options.leastLanes[g] ?? 1, peakOverlap(group)));
  const attempt = (weights: readonly number[]): Trial =>
    tryWeights(members, stretches, least, weights, options);
  const guesses = firstGuesses(stretches, items, options.widthPx);
  const trials = (items.length <= MAX_TRIALS ? guesses : guesses.slice(0, 1))
    .map(attempt)
    .sort(compareTrials);
  let best = trials[0] ?? attempt([]);
  for (const start of items.length <= MAX_TRIALS ? trials.slice(0, STARTS) : []) {
    if (best.homeless === 0) break;
    const end = shiftWidths(start, attempt);
    if (compareTrials(end, best) < 0) best = end;
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
  /** Lanes wanted were there no end of them: of two scales with as many homeless, the one nearer to none. */
  readonly height: number;
}

/** First guesses: how much of what their words need the easy stretches get, and how wide a part of a day is. */
const EASY_SHARES = [1, 0.85, 0.7, 1.25];
/** However narrow the drawing, what is crowded gets this share of it. */
const LEAST_CROWDED_SHARE = 0.55;
const WHOLE_PX = [72, 100, 56];

/** Weights above the least. Crowded stretches get what the others leave, by their need; without any, all get by need. */
function firstGuesses(
  stretches: readonly Stretch[],
  items: readonly ScaleItem[],
  widthPx: number,
): number[][] {
  const crowding = sum(stretches.map(({ need }) => need));
  return EASY_SHARES.flatMap((share) =>
    WHOLE_PX.map((wholePx) => {
      const easy = stretches.map((stretch) => {
        if (stretch.kind === 'gap' || stretch.need > 0) return 0;
        return stretch.whole ? wholePx : share * wordsIn(stretch, items);
      });
      const left = Math.max(widthPx - sum(easy), LEAST_CROWDED_SHARE * widthPx);
      return stretches.map(({ need }, i) => (need > 0 ? (left * need) / crowding : (easy[i] ?? 0)));
    }),
  );
}

/** Px for the longest words of what lies in a stretch: on the bar, or beside it towards the farther end. */
function wordsIn({ t0, t1 }: Stretch, items: readonly ScaleItem[]): number {
  const needs = items
    .filter((item) => item.start >= t0 && item.end <= t1)
    .map(({ start, end, labelPx }) => {
      const room = Math.max(t1 - end, start - t0, end - start) / (t1 - t0);
      return (labelPx + 2 * LABEL.padPx) / Math.max(room, 0.4);
    });
  return Math.max(LEAST_PX, ...needs);
}

/** Px moved at a time from one piece to another, and factors by which one grows at the cost of all. */
const SHIFTS_PX = [80, 32, 12];
const FACTORS = [1.12, 1.3, 0.85];

/** Moves width between the pieces for as long as that helps. */
function shiftWidths(from: Trial, attempt: (weights: readonly number[]) => Trial): Trial {
  let best = from;
  let trials = 0;
  for (let improved = true; improved && best.homeless > 0; ) {
    improved = false;
    for (const move of moves(best.weights.length)) {
      const weights = move(best.weights);
      if (!weights) continue;
      const trial = attempt(weights);
      trials += 1;
      if (compareTrials(trial, best) < 0) {
        best = trial;
        improved = true;
      }
      if (best.homeless === 0 || trials >= ROUNDS) return best;
    }
  }
  return best;
}

type Move = (weights: readonly number[]) => readonly number[] | null;

function* moves(count: number): Generator<Move> {
  const pieces = Array.from({ length: count }, (_, i) => i);
  for (const factor of FACTORS) {
    for (const grown of pieces) {
      // Weight zero is a gap: its width is not ours to change.
      yield (weights) =>
        weights[grown] === 0 ? null : weights.map((w, i) => (i === grown ? w * factor : w));
    }
  }
  for (const shift of SHIFTS_PX) {
    for (const giver of pieces) {
      for (const taker of pieces) {
        yield (weights) =>
          giver === taker || (weights[giver] ?? 0) < shift || weights[taker] === 0
            ? null
            : weights.map((w, i) => (i === giver ? w - shift : i === taker ? w + shift : w));
      }
    }
  }
}

/** Negative where `a` is the better. */
function compareTrials(a: Trial, b: Trial): number {
  return a.homeless - b.homeless || a.height - b.height;
}

function tryWeights(
  members: readonly (readonly ScaleItem[])[],
  stretches: readonly Stretch[],
  least: readonly number[],
  weights: readonly number[],
  options: ExpandedOptions,
): Trial {
  const scale = piecewiseScale(layOut(stretches, weights, options));
  // More lanes than there are would serve nobody; without end, one group of thousands would be packed for nothing.
  const packed = members.map((group) => packAll(group, scale, options.lanes, options));
  const tops = packed.map((group) => Math.max(0, ...group.map((lane) => lane ?? options.lanes)));
  const height = sum(tops) + sum(packed.flat().map((lane) => lane ?? options.lanes)) / 1_000;
  const lanes = shareLanes({
    total: options.lanes,
    least,
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
  weights: readonly number[],
  { widthPx, gapPx }: ExpandedOptions,
): Piece[] {
  const asked = stretches.map(({ kind, t0, t1 }) => (kind === 'gap' ? gapPx({ start: t0, end: t1 }) : 0));
  const gaps = sum(asked);
  const shrink = gaps === 0 ? 1 : Math.min(1, (MAX_GAP_SHARE * widthPx) / gaps);
  const free = widthPx - gaps * shrink;
  const busy = stretches.map(({ kind }, i) => (kind === 'busy' ? (weights[i] ?? 0) : 0));
  const least = Math.min(LEAST_PX, free / (2 * stretches.length));
  const above = busy.map((weight) => Math.max(weight - least, 0.01));
  const total = sum(above.filter((_, i) => stretches[i]?.kind === 'busy'));
  const left = free - least * stretches.filter(({ kind }) => kind === 'busy').length;
  let x = 0;
  return stretches.map(({ t0, t1, kind }, i) => {
    const x0 = x;
    x += kind === 'gap' ? (asked[i] ?? 0) * shrink : least + (left * (above[i] ?? 0)) / total;
    // The last edge is the width itself, not a sum that rounds to almost it.
    return { t0, t1, x0, x1: i === stretches.length - 1 ? widthPx : x, kind };
  });
}

function sum(list: readonly number[]): number {
  return list.reduce((total, n) => total + n, 0);
}
