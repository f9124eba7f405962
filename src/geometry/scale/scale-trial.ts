import { sum } from 'd3';
import { LABEL, type LabelFit, type LaneItem, oneLineFits } from '../packing/fit-label';
import { type LanePlace, overlap } from '../packing/lane-room';
import { placesInLanes } from '../packing/pack-lanes';
import { shareLanes } from '../packing/share-lanes';
import type { BaseScale, TimeSpan } from './base-scale';
import type { ScaleItem } from './find-pieces';
import type { SizedPiece } from './guess-widths';
import type { PieceLayout } from './lay-out-pieces';

export interface TrialInput {
  /** Items by group. */
  readonly groups: readonly (readonly ScaleItem[])[];
  readonly stretches: readonly SizedPiece[];
  readonly layout: PieceLayout;
  readonly widthPx: number;
  /** Lanes of all groups together. */
  readonly lanes: number;
  /** By group: lanes that it needs in any case. */
  readonly leastLanes: readonly number[];
}

/** One way to share the width among the pieces, and how the items fare with it. */
export interface Trial {
  readonly scale: BaseScale;
  /** Where the items stand when the whole extent is in view: those that have room. */
  readonly places: ReadonlyMap<ScaleItem, LanePlace>;
  /** Lanes by group. */
  readonly lanes: readonly number[];
  readonly cost: number;
}

/** What the reader pays. A day that is narrow, by all of the width, or a piece whose years have no name costs in proportion. */
const COST = {
  /** An item without room: it goes into a cluster, which has to be opened. */
  clustered: 1_000,
  led: 30,
  twoLines: 10,
  /** A label over a busy day: it seems to belong there though its mark does not. */
  over: 80,
  /** A label outside the busy day of its mark. */
  out: 10,
  beside: 4,
  /** The label of a slim bar that is not at its left. */
  above: 5,
  lane: 3,
  narrow: 1_500,
  /** A day no wider than all that lies before it: the reader does not see that it is stretched. */
  less: 2_000,
  unnamed: 60,
};
/** The share of the width that busy days should have. */
const WHOLE_SHARE = 0.47;

/** Items in px when the stretches have such widths, before they are packed. */
interface Guess {
  readonly scale: BaseScale;
  readonly days: readonly TimeSpan[];
  /** By group. */
  readonly bars: readonly (readonly LaneItem[])[];
  /** The part of the cost that no packing changes. */
  readonly widthCost: number;
  /** The cost if each item had the best of its places. */
  readonly leastCost: number;
}

/**
 * The cheapest way to share the width: the first, of equal ones. Guesses are packed in the order of the least that they can
 * cost, and none that must cost more than the best one is.
 */
export function cheapestTrial(guesses: readonly (readonly number[])[], input: TrialInput): Trial {
  const order = guesses.map((wantedPx, i) => ({ i, guess: guessFor(wantedPx, input) }));
  order.sort((a, b) => a.guess.leastCost - b.guess.leastCost);
  let best: (Trial & { i: number }) | null = null;
  for (const { i, guess } of order) {
    if (best && guess.leastCost > best.cost) break;
    const trial = pack(guess, input);
    if (!best || trial.cost < best.cost || (trial.cost === best.cost && i < best.i)) best = { ...trial, i };
  }
  if (!best) throw new RangeError('there is no guess to try');
  return best;
}

function guessFor(wantedPx: readonly number[], input: TrialInput): Guess {
  const { groups, stretches, layout, widthPx, lanes, leastLanes } = input;
  const scale = layout.scaleFor(wantedPx);
  const days = daysOf(stretches, scale);
  const bars = groups.map((items) => items.map((item) => barOf(item, scale, days)));
  const unnamed = scale.pieces.map(({ x0, x1 }, i) => {
    const lack = 1 - (x1 - x0) / (stretches[i]?.namedPx || 1);
    return lack > 0 ? COST.unnamed * (0.5 + lack) : 0;
  });
  const widthCost = sum(unnamed) + (days.length > 0 ? narrowCost(days, widthPx) : 0);
  const placesCost = sum(bars.flat(), (bar) => leastPlaceCost(bar, widthPx, days));
  const lanesCost = COST.lane * Math.max(Math.min(sum(leastLanes), lanes), groups.length);
  return { scale, days, bars, widthCost, leastCost: placesCost + lanesCost + widthCost };
}

/** What an item costs in the best of its places, or less: a label in two lines or led never costs less than `twoLines`. */
function leastPlaceCost(bar: LaneItem, widthPx: number, days: readonly TimeSpan[]): number {
  if (bar.slim) return 0;
  const inOneLine = oneLineFits(bar, widthPx).map((fit) => placeCost(bar, fit, days));
  return Math.min(COST.twoLines, ...inOneLine);
}

function pack({ scale, days, bars, widthCost }: Guess, input: TrialInput): Trial {
  const { groups, widthPx, lanes: total, leastLanes: least } = input;
  const known = groups.map((): (ReadonlyMap<LaneItem, LanePlace> | undefined)[] => []);
  const placesIn = (group: number, lanes: number): ReadonlyMap<LaneItem, LanePlace> =>
    ((known[group] ??= [])[lanes] ??= placesInLanes(bars[group] ?? [], { lanes, widthPx }));
  const costOf = (group: number, lanes: number): number =>
    sum(bars[group] ?? [], (bar) => placeCost(bar, placesIn(group, lanes).get(bar), days));
  // What no further lane would save is no reason for one.
  const inAll = groups.map((_, group) => costOf(group, total));
  const excess = (group: number, lanes: number): number =>
    Math.max(costOf(group, lanes) - (inAll[group] ?? 0) - COST.lane, 0);
  const lanes = shareLanes({ total, least, cost: excess });
  const labels = lanes.map((n, group) => costOf(group, n) + COST.lane * n);
  const places = new Map<ScaleItem, LanePlace>();
  groups.forEach((items, group) =>
    items.forEach((item, i) => {
      const bar = bars[group]?.[i];
      const place = bar && placesIn(group, lanes[group] ?? 1).get(bar);
      if (place) places.set(item, place);
    }),
  );
  return { scale, places, lanes, cost: sum(labels) + widthCost };
}

function narrowCost(days: readonly TimeSpan[], widthPx: number): number {
  const daysPx = sum(days, ({ start, end }) => end - start);
  const isLess = daysPx <= (days[0]?.start ?? 0);
  return COST.narrow * Math.max(WHOLE_SHARE - daysPx / widthPx, 0) + (isLess ? COST.less : 0);
}

/** An item in px, with its arrows as far as they lie within the width. The label of one before a busy day keeps clear of that. */
function barOf(item: ScaleItem, scale: BaseScale, days: readonly TimeSpan[]): LaneItem {
  const { before = 0, after = 0 } = item.arrows ?? {};
  const start = Math.max(scale.toPx(item.start) - before, 0);
  const end = Math.min(scale.toPx(item.end) + after, scale.widthPx);
  const right = { start: end, end: end + LABEL.besidePx + item.labelPx };
  const isBeforeDay = days.some((day) => overlap(right, day) && !overlap({ start, end }, day));
  return { ...item, start, end, ...(isBeforeDay ? { prefers: { lane: 0, side: 'left' } } : {}) };
}

function placeCost(bar: LaneItem, place: LabelFit | undefined, days: readonly TimeSpan[]): number {
  if (!place) return COST.clustered;
  const { side, lines } = place;
  if (bar.slim) return side === 'left' ? 0 : COST.above;
  if (side === 'inside') return 0;
  const form = side === 'led' ? COST.led : lines === 2 ? COST.twoLines : COST.beside;
  const label = { start: place.labelStart, end: place.labelEnd };
  const day = days.find((one) => overlap(label, one));
  if (day && !overlap(bar, day)) return form + COST.over;
  const own = days.find((one) => one.start <= bar.start && bar.end <= one.end);
  return own && (label.start < own.start || label.end > own.end) ? form + COST.out : form;
}

/** Busy days in px: their parts follow one another. */
function daysOf(stretches: readonly SizedPiece[], { toPx }: BaseScale): TimeSpan[] {
  const days: TimeSpan[] = [];
  for (const { whole, t0, t1 } of stretches) {
    if (!whole) continue;
    const last = days.at(-1);
    const start = last?.end === toPx(t0) ? (days.pop()?.start ?? 0) : toPx(t0);
    days.push({ start, end: toPx(t1) });
  }
  return days;
}
