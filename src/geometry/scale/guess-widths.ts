import { ascending, cross, max, maxIndex, sum } from 'd3';
import { LABEL } from '../packing/fit-label';
import type { FoundPiece, ScaleItem } from './find-pieces';

export interface SizedPiece extends FoundPiece {
  /** Width that it gets in any case. */
  readonly leastPx: number;
  /** Width at which the axis can name its years; 0 for a part of a busy day. */
  readonly namedPx: number;
}

/** Of what the gaps leave, busy days together get one of these shares. */
const DAY_SHARES = [0.5, 0.54, 0.62, 0.75];
/** Or they get the widths that their labels ask for, and these also scaled to this share. */
const LABELS_SHARE = 0.54;
/** For labels, one piece of a busy day gets at most this share of what the gaps leave, and all of them at most the other. */
const MOST_PIECE_SHARE = 0.5;
const MOST_DAY_SHARE = 0.66;
/** Widths to try for one piece of a busy day. */
const MAX_STEPS = 5;
/** A label is not asked to stand in a smaller share of a piece. */
const LEAST_SHARE = 0.4;
/** More ways to share out busy days would take too long to try. */
const MAX_DAYS = 60;

/**
 * Widths wanted by the stretches, px; 0 for a gap. First those of busy days, then the others share what these leave.
 * @param freePx What the gaps leave of the width.
 */
export function guessWidths(
  stretches: readonly SizedPiece[],
  items: readonly ScaleItem[],
  freePx: number,
): number[][] {
  const byOthers = (weightOf: (stretch: SizedPiece) => number): number[] =>
    stretches.map((stretch) => (stretch.kind === 'gap' || stretch.whole ? 0 : weightOf(stretch)));
  const ways = [
    byOthers(({ namedPx }) => namedPx),
    byOthers((stretch) => Math.max(stretch.namedPx, besideWidth(stretch, items))),
    byOthers((stretch) => besideWidth(stretch, items) + 3 * stretch.excessPx),
  ];
  return dayWidths(stretches, items, freePx).flatMap((days) => {
    const leftPx = Math.max(freePx - sum(days), 0);
    return ways.map((way) => {
      const total = Math.max(sum(way), 1);
      return days.map((px, i) => px + (leftPx * (way[i] ?? 0)) / total);
    });
  });
}

/** By stretch: widths for the pieces of busy days, 0 for all others. */
function dayWidths(
  stretches: readonly SizedPiece[],
  items: readonly ScaleItem[],
  freePx: number,
): number[][] {
  const ends = items.flatMap(({ start, end }) => [start, end]);
  // The square root: several short items stand above one another.
  const weights = stretches.map(({ whole, t0, t1 }) =>
    whole ? Math.sqrt(1 + ends.filter((time) => time > t0 && time < t1).length) : 0,
  );
  if (sum(weights) === 0) return [weights];
  const byLabels = stretches
    .map((stretch) => (stretch.whole ? insideWidths(stretch, items, MOST_PIECE_SHARE * freePx) : [0]))
    .reduce<number[][]>(
      (found, widths) => cross(found, widths, (one, px) => [...one, px]).slice(0, MAX_DAYS),
      [[]],
    )
    // The fullest piece must not be narrower than another.
    .filter((widths) => sum(widths) <= MOST_DAY_SHARE * freePx && maxIndex(widths) === maxIndex(weights));
  const scaled = (widths: readonly number[], share: number): number[] =>
    widths.map((px) => (share * freePx * px) / sum(widths));
  return [
    ...byLabels,
    ...byLabels.map((widths) => scaled(widths, LABELS_SHARE)),
    ...DAY_SHARES.map((share) => scaled(weights, share)),
  ];
}

/** The least width, and the widths from which on one more label fits on its bar. */
function insideWidths(
  { t0, t1, leastPx }: SizedPiece,
  items: readonly ScaleItem[],
  mostPx: number,
): number[] {
  const own = items.filter(({ start, end, slim }) => !slim && start >= t0 && end <= t1);
  const widths = own.map(
    ({ start, end, labelPx }) => Math.ceil(((labelPx + 2 * LABEL.padPx) * (t1 - t0)) / (end - start)) + 1,
  );
  const useful = widths.filter((px) => px > leastPx && px <= mostPx).sort(ascending);
  return [...new Set([leastPx, ...useful])].slice(0, MAX_STEPS);
}

/**
 * The width at which each label, in two lines if need be, has room beside its bar, in the longer part of the stretch. Bars
 * that fill the stretch need none.
 */
function besideWidth({ t0, t1, leastPx }: SizedPiece, items: readonly ScaleItem[]): number {
  const own = items.filter(({ start, end }) => start >= t0 && end <= t1);
  const widths = own.map(({ start, end, labelPx, twoLinesPx = labelPx }) => {
    const share = Math.max(t1 - end, start - t0) / (t1 - t0);
    return share < LEAST_SHARE ? 0 : (twoLinesPx + LABEL.besidePx + LABEL.airPx) / share;
  });
  return Math.max(max(widths) ?? 0, leastPx);
}
