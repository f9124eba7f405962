/** Sizes of the drawing in px, in proportion to the reader's text size. */
export interface StageMetrics {
  readonly fontPx: number;
  /** Ticks, counts, track titles. */
  readonly smallPx: number;
  readonly markPx: number;
  /** From one lane to the next. It is also the height of a pointer target, so at least 24 px. */
  readonly pitchPx: number;
  readonly overviewPx: number;
  readonly connectorPx: number;
  readonly axisPx: number;
}

/** @param rootPx Font size of the root element: 16, unless the reader has changed the text size. */
export function stageMetrics(rootPx: number, latin: boolean): StageMetrics {
  const unit = rootPx / 16;
  return {
    // Latin letters of 12 px look as large as Han characters of 13 px, and English words are longer.
    fontPx: (latin ? 12 : 13) * unit,
    smallPx: 12 * unit,
    markPx: 21 * unit,
    pitchPx: 24 * unit,
    overviewPx: 40 * unit,
    connectorPx: 18 * unit,
    axisPx: 35 * unit,
  };
}

export interface Row {
  readonly y: number;
  readonly heightPx: number;
  readonly lanes: number;
  /** y of the first lane. */
  readonly laneY: number;
}

/** How many lanes fit into a height: at least one per track. */
export function laneCount(heightPx: number, tracks: number, { pitchPx }: StageMetrics): number {
  return Math.max(Math.floor((heightPx - tracks * ROW_PAD_PX) / pitchPx), tracks);
}

/** Distance between the rows of words under the stage, in heights of small text. */
export const AXIS_ROW = 1.4;

const ROW_PAD_PX = 2;

/** The rows of the tracks, from `top` down. They share the spare height evenly. */
export function layOutRows(
  lanes: readonly number[],
  top: number,
  heightPx: number,
  metrics: StageMetrics,
): Row[] {
  const used = lanes.reduce((sum, n) => sum + n * metrics.pitchPx, 0);
  const pad = Math.max((heightPx - used) / Math.max(lanes.length, 1), ROW_PAD_PX);
  let y = top;
  return lanes.map((n) => {
    const row = { y, heightPx: n * metrics.pitchPx + pad, lanes: n, laneY: y + pad / 2 };
    y += row.heightPx;
    return row;
  });
}
