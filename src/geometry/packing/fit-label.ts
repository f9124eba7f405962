// Spaces and units: every `start`, `end` and `…X` is in plot px, from 0 at the left edge of the tracks to `widthPx`. Lanes
// are whole numbers, 0 at the top of a track; a mark may also reach into the lanes above and below its own.

/** A bar to be packed: the part of it that is in view, and the width of its label. */
export interface LaneItem {
  readonly start: number;
  readonly end: number;
  readonly labelPx: number;
  /** Width of the label in two lines; `undefined` where it cannot be broken. */
  readonly twoLinesPx?: number | undefined;
  /** The lane to try first, so that marks keep their lanes during a zoom. */
  readonly lane?: number | undefined;
}

/**
 * Where the label of a mark is: on its bar, beside it, or in another lane and joined to it by a leader (`led`).
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
 * The ways in which one item can be drawn, each list best first. Packing runs at every step of a zoom and needs most of
 * them for few items: they are worked out when first asked for, and kept.
 */
export class LabelProposals {
  readonly item: LaneItem;
  private readonly widthPx: number;
  private knownOneLine: readonly LabelFit[] | undefined;
  private knownTwoLines: readonly LabelFit[] | undefined;
  private knownBare: LabelFit | undefined;

  constructor(item: LaneItem, widthPx: number) {
    this.item = item;
    this.widthPx = widthPx;
  }

  /** In one line: on the bar where that is long enough, else to its right, else to its left. */
  get oneLine(): readonly LabelFit[] {
    return (this.knownOneLine ??= oneLineFits(this.item, this.widthPx));
  }

  /** In two lines beside the bar, in its lane and the one below or above. */
  get twoLines(): readonly LabelFit[] {
    return (this.knownTwoLines ??= twoLineFits(this.item, this.widthPx));
  }

  /** Without a label: the bar, or as much as a finger needs. */
  get bare(): LabelFit {
    return (this.knownBare ??= bareFit(this.item, this.widthPx));
  }

  /** Where a leader leaves the bar: under the middle of a short one, near the visible start of a long one. */
  get leaderX(): number {
    const { start, end } = this.item;
    return Math.min(Math.max(start + Math.min((end - start) / 2, 12), 1), this.widthPx - 1);
  }

  /** The px about which a cluster of this item is drawn: the middle of a short bar, near the visible start of a long one. */
  get anchorX(): number {
    const { start, end } = this.item;
    return start + Math.min((end - start) / 2, 26);
  }

  /**
   * In another lane, in the free stretch `gap` of it, at the end of a leader: under the start of the bar where that is
   * free, else as near to it as possible. `null` where the stretch is too short.
   */
  led(laneStep: number, gap: { readonly start: number; readonly end: number }): LabelFit | null {
    const { leaderX, widthPx } = this;
    const { start, labelPx } = this.item;
    const beside = LABEL.leaderPx + 2;
    const least = Math.max(gap.start > 0 ? gap.start + LABEL.airPx : 0, leaderX - labelPx - beside);
    const most = Math.min(gap.end < widthPx ? gap.end - LABEL.airPx : widthPx, leaderX + labelPx + beside);
    if (most - least < labelPx) return null;
    const labelStart = Math.min(Math.max(start, least), most - labelPx, leaderX + beside);
    return { ...this.bare, side: 'led', labelStart, labelEnd: labelStart + labelPx, laneStep, leaderX };
  }
}

export function proposeLabels(items: readonly LaneItem[], widthPx: number): LabelProposals[] {
  return items.map((item) => new LabelProposals(item, widthPx));
}

export function oneLineFits({ start, end, labelPx }: LaneItem, widthPx: number): LabelFit[] {
  if (!fitsOnBar(start, end, labelPx)) return besideFits(start, end, labelPx, widthPx, 1, 0);
  return [
    {
      side: 'inside',
      boxStart: targetStart(start, end, widthPx),
      boxEnd: targetEnd(start, end, widthPx),
      labelStart: start + LABEL.padPx,
      labelEnd: start + LABEL.padPx + labelPx,
      lines: 1,
      laneStep: 0,
      leaderX: null,
    },
  ];
}

function twoLineFits({ start, end, twoLinesPx }: LaneItem, widthPx: number): LabelFit[] {
  if (twoLinesPx === undefined) return [];
  return [0, -1].flatMap((laneStep) => besideFits(start, end, twoLinesPx, widthPx, 2, laneStep));
}

export function bareFit({ start, end }: LaneItem, widthPx: number): LabelFit {
  return {
    side: 'none',
    boxStart: targetStart(start, end, widthPx),
    boxEnd: targetEnd(start, end, widthPx),
    labelStart: start,
    labelEnd: start,
    lines: 1,
    laneStep: 0,
    leaderX: null,
  };
}

/** To the right, then to the left, as far as that stays within the width. */
function besideFits(
  start: number,
  end: number,
  labelPx: number,
  widthPx: number,
  lines: 1 | 2,
  laneStep: number,
): LabelFit[] {
  const fits: LabelFit[] = [];
  const boxEnd = boxEndOnRight(start, end, labelPx, widthPx);
  if (boxEnd !== null) {
    const boxStart = targetStart(start, end, widthPx);
    const labelStart = end + LABEL.besidePx;
    const labelEnd = labelStart + labelPx;
    fits.push({ side: 'right', boxStart, boxEnd, labelStart, labelEnd, lines, laneStep, leaderX: null });
  }
  const boxStart = boxStartOnLeft(start, end, labelPx, widthPx);
  if (boxStart !== null) {
    const labelEnd = start - LABEL.besidePx;
    const labelStart = labelEnd - labelPx;
    const to = targetEnd(start, end, widthPx);
    fits.push({ side: 'left', boxStart, boxEnd: to, labelStart, labelEnd, lines, laneStep, leaderX: null });
  }
  return fits;
}

// The rules themselves, in numbers: `TrialLanes` packs by them too, without making a `LabelFit`.

export function fitsOnBar(start: number, end: number, labelPx: number): boolean {
  return end - start >= labelPx + 2 * LABEL.padPx;
}

/** End of the bar and a label to its right; `null` where the label would leave the width. */
export function boxEndOnRight(start: number, end: number, labelPx: number, widthPx: number): number | null {
  const labelEnd = end + LABEL.besidePx + labelPx;
  if (labelEnd > widthPx) return null;
  return Math.max(targetEnd(start, end, widthPx), Math.min(labelEnd + LABEL.airPx, widthPx));
}

/** Start of the bar and a label to its left; `null` where the label would leave the width. */
export function boxStartOnLeft(start: number, end: number, labelPx: number, widthPx: number): number | null {
  const labelStart = start - LABEL.besidePx - labelPx;
  if (labelStart < 0) return null;
  return Math.min(targetStart(start, end, widthPx), Math.max(labelStart - LABEL.airPx, 0));
}

/** The bar widened to the smallest pointer target, within the width. */
export function targetStart(start: number, end: number, widthPx: number): number {
  const size = Math.max(end - start, LABEL.targetPx);
  return Math.min(Math.max((start + end - size) / 2, 0), Math.max(widthPx - size, 0));
}

export function targetEnd(start: number, end: number, widthPx: number): number {
  return targetStart(start, end, widthPx) + Math.max(end - start, LABEL.targetPx);
}
