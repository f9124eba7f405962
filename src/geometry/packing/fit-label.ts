// Spaces and units: every `start`, `end` and `…X` is in plot px, from 0 at the left edge of the tracks to `widthPx`. Lanes
// are whole numbers, 0 at the top of a track; a mark may also reach into the lanes above and below its own.

/** A bar to be packed: the part of it that is in view, and the width of its label. */
export interface LaneItem {
  readonly start: number;
  readonly end: number;
  readonly labelPx: number;
  /** A number that stands with the label on the bar: there it needs room besides `labelPx`. Without room it follows the bar. */
  readonly insideCountPx?: number | undefined;
  /** Width of the label in two lines; `undefined` where it cannot be broken. */
  readonly twoLinesPx?: number | undefined;
  /** The lane and the side to try first, so that marks keep their lanes and labels their sides during a zoom. */
  readonly prefers?: { readonly lane: number; readonly side: Side } | undefined;
  /** Too slim to carry its label, which stands to its left or, in the same lane, above it. */
  readonly slim?: boolean | undefined;
  /** The part of `labelPx` that is a pointer target of its own. */
  readonly countPx?: number | undefined;
  /** An item of rank 1 goes into a cluster only if no other item can. */
  readonly rank?: number | undefined;
}

/**
 * Where the label of a mark is: on its bar (above a slim one), beside it, or in another lane and joined to it by a leader (`led`).
 * `none`: the mark is drawn without a label.
 */
export type Side = 'inside' | 'right' | 'left' | 'led' | 'none';

/** One way to draw a mark with its label. */
export interface LabelFit {
  readonly side: Side;
  /** What the mark covers of the lane of its bar: the bar, and a label in one line beside it. */
  readonly boxStart: number;
  readonly boxEnd: number;
  /** The label. Both are the start of the bar where there is no label. */
  readonly labelStart: number;
  readonly labelEnd: number;
  /** A label in two lines covers two neighbouring lanes. */
  readonly lines: 1 | 2;
  /** Lanes from the bar down to its label (negative: up); the upper of the two where the label has two lines. */
  readonly laneStep: number;
  /** Where the leader leaves the bar; `null` without a leader. */
  readonly leaderX: number | null;
}

/** A part of one lane. */
export interface Cell {
  readonly lane: number;
  readonly start: number;
  readonly end: number;
}

export const LABEL = {
  /** Between the end of a bar and the label on it. */
  padPx: 7,
  /** Between a bar and the label beside it. */
  besidePx: 5,
  /** Free px beyond a label that is not on its bar. Bars may follow one another without any. */
  airPx: 6,
  /** Between a label and a note that follows it. */
  notePx: 6,
  /** Smallest pointer target, WCAG 2.5.8. */
  targetPx: 24,
  /** Free px on either side of a leader. */
  leaderPx: 4,
  /** Longest leader, in lanes: the eye loses a longer one. */
  leaderLanes: 4,
} as const;

/** Everything that a mark and its label cover when the bar is in `lane`. */
export function cellsOf(fit: LabelFit, lane: number, widthPx: number): Cell[] {
  const { lines, laneStep, leaderX } = fit;
  const cells: Cell[] = [{ lane, start: fit.boxStart, end: fit.boxEnd }];
  if (lines === 2) cells.push(labelCell(fit, lane + (laneStep === 0 ? 1 : -1), widthPx));
  if (leaderX === null) return cells;
  cells.push(labelCell(fit, lane + laneStep, widthPx));
  const step = Math.sign(laneStep);
  for (let crossed = step; crossed !== laneStep; crossed += step) {
    cells.push({ lane: lane + crossed, start: leaderX - LABEL.leaderPx, end: leaderX + LABEL.leaderPx });
  }
  return cells;
}

function labelCell({ labelStart, labelEnd, leaderX }: LabelFit, lane: number, widthPx: number): Cell {
  const start = Math.min(labelStart, leaderX ?? labelStart);
  const end = Math.max(labelEnd, leaderX ?? labelEnd);
  return { lane, start: Math.max(start - LABEL.airPx, 0), end: Math.min(end + LABEL.airPx, widthPx) };
}

/**
 * The ways to draw a label in one line, best first: on the bar where that is long enough, else to its right, else to its
 * left, or the other way round as the item prefers. Of a slim bar to its left, else above it, else to its right.
 */
export function oneLineFits(item: LaneItem, widthPx: number): LabelFit[] {
  const { labelPx, slim = false, insideCountPx = 0 } = item;
  const roomPx = item.end - item.start - 2 * LABEL.padPx;
  const { start, end } = targetOf(item, widthPx);
  const isOnBar = roomPx >= labelPx + insideCountPx;
  const countEnd = isOnBar ? end : end + insideCountPx + LABEL.airPx;
  const inside: LabelFit[] = [];
  if (roomPx >= labelPx && countEnd <= widthPx) {
    const countPx = isOnBar ? insideCountPx : 0;
    const labelStart = item.start + LABEL.padPx;
    inside.push(fitWith('inside', start, countEnd, labelStart, labelPx + countPx));
    if (isOnBar && !slim) return inside;
  }
  const beside = besideFits(item, labelPx, widthPx);
  if (!slim) return [...inside, ...beside];
  const on = (side: Side): LabelFit[] => beside.filter((fit) => fit.side === side);
  return [...on('left'), ...inside, ...on('right')];
}

/** In two lines beside the bar, in its lane and the one below or above. */
export function twoLineFits(item: LaneItem, widthPx: number): LabelFit[] {
  const { twoLinesPx } = item;
  if (twoLinesPx === undefined) return [];
  const fits = besideFits(item, twoLinesPx, widthPx);
  return [0, -1].flatMap((laneStep) => fits.map((fit) => ({ ...fit, lines: 2, laneStep })));
}

/** Without a label: the bar, or as much as a finger needs for it, and for the target in its label. */
export function bareFit(item: LaneItem, widthPx: number): LabelFit {
  const leastPx = LABEL.targetPx + (item.countPx ?? 0);
  const { start, end } = targetOf(item, widthPx, leastPx);
  return fitWith('none', start, end, item.start, 0);
}

/**
 * The label in another lane, in the free stretch `gap` of it, at the end of a leader: under the start of the bar where that
 * is free, else as near to it as possible. `null` where the stretch is too short.
 */
export function ledFit(
  item: LaneItem,
  widthPx: number,
  laneStep: number,
  gap: { readonly start: number; readonly end: number },
): LabelFit | null {
  const { start, labelPx } = item;
  const leaderX = leaderXOf(item, widthPx);
  const beside = LABEL.leaderPx + 2;
  const least = Math.max(gap.start > 0 ? gap.start + LABEL.airPx : 0, leaderX - labelPx - beside);
  const most = Math.min(gap.end < widthPx ? gap.end - LABEL.airPx : widthPx, leaderX + labelPx + beside);
  if (most - least < labelPx) return null;
  const labelStart = Math.min(Math.max(start, least), most - labelPx, leaderX + beside);
  const labelEnd = labelStart + labelPx;
  return { ...bareFit(item, widthPx), side: 'led', labelStart, labelEnd, laneStep, leaderX };
}

/** Where a leader leaves the bar: under the middle of a short one, near the visible start of a long one. */
export function leaderXOf({ start, end }: LaneItem, widthPx: number): number {
  return Math.min(Math.max(start + Math.min((end - start) / 2, 12), 1), widthPx - 1);
}

/** In one line to the right and to the left, as far as that stays within the width. */
function besideFits(item: LaneItem, labelPx: number, widthPx: number): LabelFit[] {
  const { start, end } = targetOf(item, widthPx);
  const [leftX, rightX] = [item.start - LABEL.besidePx - labelPx, item.end + LABEL.besidePx];
  const fits: LabelFit[] = [];
  if (rightX + labelPx <= widthPx) {
    const boxEnd = Math.max(end, Math.min(rightX + labelPx + LABEL.airPx, widthPx));
    fits.push(fitWith('right', start, boxEnd, rightX, labelPx));
  }
  if (leftX >= 0) {
    const boxStart = Math.min(start, Math.max(leftX - LABEL.airPx, 0));
    fits.push(fitWith('left', boxStart, end, leftX, labelPx));
  }
  return item.prefers?.side === 'left' ? fits.toReversed() : fits;
}

/** The bar widened to the smallest pointer target, within the width. */
function targetOf(
  { start, end }: LaneItem,
  widthPx: number,
  leastPx: number = LABEL.targetPx,
): { start: number; end: number } {
  const size = Math.max(end - start, leastPx);
  const from = Math.min(Math.max((start + end - size) / 2, 0), Math.max(widthPx - size, 0));
  return { start: from, end: from + size };
}

function fitWith(
  side: Side,
  boxStart: number,
  boxEnd: number,
  labelStart: number,
  labelPx: number,
): LabelFit {
  const labelEnd = labelStart + labelPx;
  return { side, boxStart, boxEnd, labelStart, labelEnd, lines: 1, laneStep: 0, leaderX: null };
}
