/**
 * Where the words of a mark stand: on its bar, beside it, or elsewhere in its track and joined to it by a leader.
 * `none`: the mark stands without words.
 */
export type Side = 'inside' | 'right' | 'left' | 'led' | 'none';

/** One way to draw a mark with its words. Plot px. */
export interface LabelFit {
  readonly side: Side;
  /** What it covers of the lane of its bar: the bar, and the words beside it. */
  readonly boxStart: number;
  readonly boxEnd: number;
  /** The words; both are the start of the bar where there are none. */
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Two lines stand over two neighbouring lanes. */
  readonly lines: 1 | 2;
  /** From the lane of the bar to that of the words, the upper one where there are two. */
  readonly laneStep: number;
  /** Where a leader goes down or up from the bar; `null` without one. */
  readonly leaderX: number | null;
}

/** A stretch of a lane. */
export interface Cell {
  readonly lane: number;
  readonly start: number;
  readonly end: number;
}

export const LABEL = {
  /** Between the end of a bar and the words on it. */
  padPx: 7,
  /** Between a bar and the words beside it. */
  besidePx: 5,
  /** Free px kept beyond words that stand beside a bar. Bars may follow one another without any. */
  airPx: 6,
  /** Smallest pointer target, WCAG 2.5.8. */
  targetPx: 24,
  /** Free px on either side of a leader. */
  leaderPx: 4,
  /** More lanes than this and the eye loses the leader. */
  leaderLanes: 4,
} as const;

/** Words in one line on the bar, else to its right, else to its left: all ways that stay within the width, best first. */
export function labelFits(start: number, end: number, labelPx: number, widthPx: number): LabelFit[] {
  if (end - start < labelPx + 2 * LABEL.padPx) return besideFits(start, end, labelPx, widthPx, 1, 0);
  const [from, to] = [targetStart(start, end, widthPx), targetEnd(start, end, widthPx)];
  const labelStart = start + LABEL.padPx;
  return [fitOf('inside', from, to, labelStart, labelStart + labelPx, 1, 0, null)];
}

/** Words in two lines beside the bar, over its lane and the one below or above. */
export function twoLineFits(start: number, end: number, linePx: number, widthPx: number): LabelFit[] {
  return [
    ...besideFits(start, end, linePx, widthPx, 2, 0),
    ...besideFits(start, end, linePx, widthPx, 2, -1),
  ];
}

/** A mark without words: its bar, or as much as a finger needs. */
export function bareFit(start: number, end: number, widthPx: number): LabelFit {
  const [from, to] = [targetStart(start, end, widthPx), targetEnd(start, end, widthPx)];
  return fitOf('none', from, to, start, start, 1, 0, null);
}

/**
 * Words in another lane, in the free stretch `gap` of it, at the end of a leader: above or below their bar where that is
 * free, else as little beside it as can be. `null` where the stretch is too short.
 */
export function ledFit(
  start: number,
  end: number,
  labelPx: number,
  widthPx: number,
  laneStep: number,
  gap: { readonly start: number; readonly end: number },
): LabelFit | null {
  const leaderX = leaderOf(start, end, widthPx);
  const beside = LABEL.leaderPx + 2;
  const least = Math.max(gap.start > 0 ? gap.start + LABEL.airPx : 0, leaderX - labelPx - beside);
  const most = Math.min(gap.end < widthPx ? gap.end - LABEL.airPx : widthPx, leaderX + labelPx + beside);
  if (most - least < labelPx) return null;
  const labelStart = Math.min(Math.max(start, least), most - labelPx, leaderX + beside);
  const [from, to] = [targetStart(start, end, widthPx), targetEnd(start, end, widthPx)];
  return fitOf('led', from, to, labelStart, labelStart + labelPx, 1, laneStep, leaderX);
}

/** The leader starts under the middle of a short bar, near the visible start of a long one. */
export function leaderOf(start: number, end: number, widthPx: number): number {
  const x = start + Math.min((end - start) / 2, 12);
  return Math.min(Math.max(x, 1), widthPx - 1);
}

/** All that a mark and its words cover when the bar stands in `lane`: nothing else may. */
export function cellsOf(fit: LabelFit, lane: number, widthPx: number): Cell[] {
  const cells: Cell[] = [{ lane, start: fit.boxStart, end: fit.boxEnd }];
  const words = wordsBox(fit, widthPx);
  if (fit.lines === 2) cells.push({ lane: lane + (fit.laneStep === 0 ? 1 : -1), ...words });
  if (fit.leaderX === null) return cells;
  cells.push({ lane: lane + fit.laneStep, ...words });
  const step = Math.sign(fit.laneStep);
  for (let between = step; between !== fit.laneStep; between += step) {
    cells.push({
      lane: lane + between,
      start: fit.leaderX - LABEL.leaderPx,
      end: fit.leaderX + LABEL.leaderPx,
    });
  }
  return cells;
}

function wordsBox({ labelStart, labelEnd, leaderX }: LabelFit, widthPx: number) {
  const [from, to] =
    leaderX === null ? [labelStart, labelEnd] : [Math.min(labelStart, leaderX), Math.max(labelEnd, leaderX)];
  return { start: Math.max(from - LABEL.airPx, 0), end: Math.min(to + LABEL.airPx, widthPx) };
}

function besideFits(
  start: number,
  end: number,
  labelPx: number,
  widthPx: number,
  lines: 1 | 2,
  laneStep: number,
): LabelFit[] {
  const [from, to] = [targetStart(start, end, widthPx), targetEnd(start, end, widthPx)];
  const fits: LabelFit[] = [];
  const right = end + LABEL.besidePx;
  if (right + labelPx <= widthPx) {
    const boxEnd = Math.max(to, Math.min(right + labelPx + LABEL.airPx, widthPx));
    fits.push(fitOf('right', from, boxEnd, right, right + labelPx, lines, laneStep, null));
  }
  const left = start - LABEL.besidePx - labelPx;
  if (left >= 0) {
    const boxStart = Math.min(from, Math.max(left - LABEL.airPx, 0));
    fits.push(fitOf('left', boxStart, to, left, left + labelPx, lines, laneStep, null));
  }
  return fits;
}

/** Made thousands of times in a zoom: written out, since copying objects is what would take its time. */
function fitOf(
  side: Side,
  boxStart: number,
  boxEnd: number,
  labelStart: number,
  labelEnd: number,
  lines: 1 | 2,
  laneStep: number,
  leaderX: number | null,
): LabelFit {
  return { side, boxStart, boxEnd, labelStart, labelEnd, lines, laneStep, leaderX };
}

function targetStart(start: number, end: number, widthPx: number): number {
  const size = Math.max(end - start, LABEL.targetPx);
  return Math.min(Math.max((start + end - size) / 2, 0), Math.max(widthPx - size, 0));
}

function targetEnd(start: number, end: number, widthPx: number): number {
  return targetStart(start, end, widthPx) + Math.max(end - start, LABEL.targetPx);
}
