/** Where the words of a mark stand: on its bar, or beside it. `none`: the mark stands without words. */
export type Side = 'inside' | 'right' | 'left' | 'none';

/** One way to draw a mark with its words: everything it covers (`box`), and where the words start. Plot px. */
export interface LabelFit {
  readonly side: Side;
  readonly boxStart: number;
  readonly boxEnd: number;
  readonly labelStart: number;
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
} as const;

/** All ways that stay within the width, best first. `start` and `end` are the visible bar. */
export function labelFits(start: number, end: number, labelPx: number, widthPx: number): LabelFit[] {
  const target = targetOf(start, end, widthPx);
  const fits: LabelFit[] = [];
  if (end - start >= labelPx + 2 * LABEL.padPx) {
    fits.push({
      side: 'inside',
      boxStart: target.start,
      boxEnd: target.end,
      labelStart: start + LABEL.padPx,
    });
    return fits;
  }
  const right = end + LABEL.besidePx;
  if (right + labelPx <= widthPx) {
    const boxEnd = Math.max(target.end, Math.min(right + labelPx + LABEL.airPx, widthPx));
    fits.push({ side: 'right', boxStart: target.start, boxEnd, labelStart: right });
  }
  const left = start - LABEL.besidePx - labelPx;
  if (left >= 0) {
    fits.push({
      side: 'left',
      boxStart: Math.min(target.start, Math.max(left - LABEL.airPx, 0)),
      boxEnd: target.end,
      labelStart: left,
    });
  }
  return fits;
}

/** A mark without words: its bar, or as much as a finger needs. */
export function bareFit(start: number, end: number, widthPx: number): LabelFit {
  const target = targetOf(start, end, widthPx);
  return { side: 'none', boxStart: target.start, boxEnd: target.end, labelStart: target.start };
}

function targetOf(start: number, end: number, widthPx: number): { start: number; end: number } {
  const size = Math.max(end - start, LABEL.targetPx);
  const from = Math.min(Math.max((start + end - size) / 2, 0), Math.max(widthPx - size, 0));
  return { start: from, end: from + size };
}
