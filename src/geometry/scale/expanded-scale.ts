import { type BaseScale, piecewiseScale, type TimeSpan } from './base-scale';
import { findPieces, type ScaleItem, type Stretch } from './find-pieces';
import { LABEL } from '../packing/fit-label';
import { LEAST_PX, piecesOf } from './lay-out-pieces';
import type { Packing } from '../packing/gather-clusters';
import { packLanes } from '../packing/pack-lanes';
import { compareTrials, type Trial, trialsOf } from './scale-trial';
import { peakOverlap, shareLanes } from '../packing/share-lanes';

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

/** Trials in all, and the first guesses and the best tries that are looked at closely. */
const ROUNDS = 360;
const STARTS = 3;
const FINALISTS = 6;
/** Above this many items trial packing costs more than it brings: the first guess stands. */
const MAX_TRIALS = 1_500;

/**
 * A piecewise-even scale that gives each busy stretch the width its labels need and shrinks the gaps. The first guess
 * follows the words of each piece and what is crowded; then the marks are packed for trial, and the widths are varied until
 * all have room or the rounds are used up. The best tries are packed with all the ways that words have, and the best of
 * these wins.
 */
export function expandedScale(items: readonly ScaleItem[], options: ExpandedOptions): Expanded {
  const { extent, wholes, groups, lanes, widthPx } = options;
  const stretches = findPieces(items, extent, wholes, Math.max(lanes / Math.max(groups, 1), 1));
  const members = Array.from({ length: groups }, (_, group) => items.filter((item) => item.group === group));
  // Spans that overlap need a lane each, or no zoom would ever part them.
  const least = members.map((group, g) => Math.max(options.leastLanes[g] ?? 1, peakOverlap(group)));
  const attempt = trialsOf(members, stretches, least, options);
  const few = items.length <= MAX_TRIALS;
  const guesses = firstGuesses(stretches, items, widthPx);
  const trials = (few ? guesses : guesses.slice(0, 1)).map(attempt).sort(compareTrials);
  const finalists = few ? search(trials, attempt) : trials;
  const best = finalists
    .slice(0, FINALISTS)
    .map((trial) => finish(trial, members, stretches, widthPx))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  const last = few ? shareAgain(best, least, options.lanes) : best;
  const places = new Map(
    members.flatMap((group, g) =>
      group.map((item, i) => [item, best.pack(g, last.lanes[g] ?? 1).places[i]?.lane]),
    ),
  );
  return { scale: best.scale, lanes: last.lanes, laneOf: items.map((item) => places.get(item)) };
}

interface Finished {
  readonly scale: BaseScale;
  readonly lanes: readonly number[];
  readonly cost: number;
  /** A group in so many lanes, with all the ways that words have. */
  readonly pack: (group: number, lanes: number) => Packing;
}

/** What it costs the reader to find one more mark so: a count has to be opened, a leader followed, two lines read. */
const COST = { counted: 1_000, bare: 800, led: 30, twoLines: 10, height: 0.1 };

function finish(
  { edges, lanes, height }: Trial,
  members: readonly (readonly ScaleItem[])[],
  stretches: readonly Stretch[],
  widthPx: number,
): Finished {
  const scale = piecewiseScale(piecesOf(stretches, edges));
  const bars = members.map((group) =>
    group.map(({ start, end, labelPx, twoLinesPx }) => ({
      start: scale.toPx(start),
      end: scale.toPx(end),
      labelPx,
      twoLinesPx,
    })),
  );
  const packed = bars.map(() => new Map<number, Packing>());
  const pack = (group: number, n: number): Packing => {
    const known = packed[group]?.get(n);
    if (known) return known;
    const fresh = packLanes(bars[group] ?? [], { lanes: n, widthPx, clusterPx: () => COUNTED_PX });
    packed[group]?.set(n, fresh);
    return fresh;
  };
  const cost = sum(lanes.map((n, g) => costOf(pack(g, n)))) + COST.height * height;
  return { scale, lanes, cost, pack };
}

/** Where something still lacks room, lanes are shared once more by what all the ways together can do with them. */
function shareAgain(finished: Finished, least: readonly number[], total: number): Pick<Finished, 'lanes'> {
  if (finished.cost < COST.bare) return finished;
  const lanes = shareLanes({ total, least, cost: (group, n) => costOf(finished.pack(group, n)) });
  const cost = (shares: readonly number[]): number => sum(shares.map((n, g) => costOf(finished.pack(g, n))));
  return cost(lanes) < cost(finished.lanes) ? { lanes } : finished;
}

/** A counted mark, about: here only their number is of interest. */
const COUNTED_PX = 50;

function costOf({ places }: Packing): number {
  return sum(
    places.map((place) => {
      if (place === null) return COST.counted;
      if (place.side === 'none') return COST.bare;
      if (place.side === 'led') return COST.led;
      return place.lines === 2 ? COST.twoLines : 0;
    }),
  );
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
  const excessPx = sum(stretches.map(({ need }) => need));
  const words = stretches.map((stretch) => (stretch.whole ? 0 : wordsIn(stretch, items)));
  return EASY_SHARES.flatMap((share) =>
    WHOLE_PX.map((wholePx) => {
      const easy = stretches.map((stretch, i) => {
        if (stretch.kind === 'gap' || stretch.need > 0) return 0;
        return stretch.whole ? wholePx : share * (words[i] ?? 0);
      });
      const left = Math.max(widthPx - sum(easy), LEAST_CROWDED_SHARE * widthPx);
      return stretches.map(({ need }, i) => (need > 0 ? (left * need) / excessPx : (easy[i] ?? 0)));
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
  return needs.reduce((most, need) => Math.max(most, need), LEAST_PX);
}

/** Px moved at a time from one piece to another, and factors by which one grows at the cost of all. */
const SHIFTS_PX = [80, 32, 12];
const FACTORS = [1.12, 1.3, 0.85];

/** Moves width between the pieces, from each of the best guesses, for as long as that helps. All that was good, best first. */
function search(guesses: readonly Trial[], attempt: (weights: readonly number[]) => Trial): Trial[] {
  const found = [...guesses];
  let rounds = ROUNDS;
  for (const [i, start] of guesses.slice(0, STARTS).entries()) {
    const until = Math.floor((ROUNDS * (STARTS - 1 - i)) / STARTS);
    let best = start;
    for (let improved = true; improved; ) {
      improved = false;
      for (const move of moves(best.weights.length)) {
        if (best.homeless === 0 || rounds <= until) break;
        const weights = move(best.weights);
        if (!weights) continue;
        rounds -= 1;
        const trial = attempt(weights);
        if (compareTrials(trial, best) >= 0) continue;
        best = trial;
        found.push(trial);
        improved = true;
      }
    }
    if (best.homeless === 0) break;
  }
  return found.sort(compareTrials);
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

function sum(list: readonly number[]): number {
  return list.reduce((total, n) => total + n, 0);
}
