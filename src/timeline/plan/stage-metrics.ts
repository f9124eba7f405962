import { sum } from 'd3';

/** Sizes of the drawing in px, in proportion to the reader's text size. */
export interface StageMetrics {
  readonly fontPx: number;
  /** Ticks, counts, track titles. */
  readonly smallPx: number;
  readonly markPx: number;
  /** From one lane to the next. It is also the height of a pointer target, so at least 24 px. */
  readonly pitchPx: number;
  /** From the last lane of a track to the first one of the next. */
  readonly trackGapPx: number;
  readonly leastTrackGapPx: number;
  /** The same where there is room enough. */
  readonly roomyTrackGapPx: number;
  /** The pitch where there is room enough. */
  readonly roomyPitchPx: number;
  readonly overviewPx: number;
  readonly connectorPx: number;
  /** Two rows of words above the stage. */
  readonly axisPx: number;
}

/** A drawing lower than this, as in a window of less than 800 px, has smaller labels and closer lanes. */
const LOW_PX = 690;
/** One as high and as wide as this has larger letters, up to those of the words in the reading column. */
const LARGE_PX = { height: 1000, width: 1500 } as const;
const MOST_LETTERS = 15 / 13;
/** Where few lanes have much room, they and their gaps are so many times the usual ones. */
const MOST_ROOM = 1.7;
const LEAST_PITCH_PX = 24;
const LEAST_TRACK_GAP_PX = 4;

/**
 * The sizes before the lanes are counted: pitch and gap are the least ones.
 * @param rootPx Font size of the root element: 16, unless the reader has changed the text size.
 */
export function stageMetrics(
  rootPx: number,
  latin: boolean,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): StageMetrics {
  const rootUnit = rootPx / 16;
  const low = heightPx < LOW_PX * rootUnit;
  const letters = Math.min(heightPx / LARGE_PX.height, widthPx / LARGE_PX.width) / rootUnit;
  const unit = rootUnit * Math.min(Math.max(letters, 1), MOST_LETTERS);
  return {
    // Latin letters of 12 px look as large as Han characters of 13 px, and English words are longer.
    fontPx: (latin || low ? 12 : 13) * unit,
    smallPx: 12 * unit,
    markPx: 20 * unit,
    pitchPx: LEAST_PITCH_PX * unit,
    roomyPitchPx: (low ? LEAST_PITCH_PX : latin ? 28 : 30) * unit,
    trackGapPx: LEAST_TRACK_GAP_PX * unit,
    leastTrackGapPx: LEAST_TRACK_GAP_PX * unit,
    roomyTrackGapPx: (low ? 8 : 14) * unit,
    overviewPx: 40 * unit,
    connectorPx: (low ? 24 : 34) * unit,
    axisPx: 44 * unit,
  };
}

/**
 * Widens the gaps between the tracks, then the pitch, as far as the room for all lanes allows: a drawing of few lanes is not cramped, and
 * fills its room.
 */
export function spacedMetrics(
  metrics: StageMetrics,
  { lanes, tracks, roomPx }: { lanes: number; tracks: number; roomPx: number },
): StageMetrics {
  const { markPx, pitchPx: leastPx, leastTrackGapPx: leastGapPx, roomyPitchPx, roomyTrackGapPx } = metrics;
  // A selected detail may need one lane more.
  const usualPx = (lanes + 1) * roomyPitchPx + tracks * roomyTrackGapPx;
  const more = Math.min(Math.max(roomPx / usualPx, 1), MOST_ROOM);
  const gap = Math.floor((roomPx - lanes * leastPx) / tracks);
  const trackGapPx = Math.max(Math.min(gap, Math.floor(roomyTrackGapPx * more)), leastGapPx);
  const roomy = Math.floor((roomPx - tracks * trackGapPx) / Math.max(lanes, 1));
  const pitchPx = Math.max(Math.min(roomy, roomyPitchPx * more), leastPx);
  // A taller lane has a little taller bars: 20 px in one of 24 px, 22 px in one of 28 px.
  return { ...metrics, trackGapPx, pitchPx, markPx: markPx + Math.min((pitchPx - leastPx) / 2, markPx / 10) };
}

export interface Row {
  readonly y: number;
  readonly heightPx: number;
  readonly lanes: number;
  /** y of the first lane. */
  readonly laneY: number;
}

/** The metrics for so many lanes: where they are more than planned, the gaps between the tracks give way as far as they can. */
export function tightened(
  metrics: StageMetrics,
  { lanes, tracks, roomPx }: { lanes: number; tracks: number; roomPx: number },
): StageMetrics {
  const { pitchPx, trackGapPx, leastTrackGapPx } = metrics;
  const gap = Math.floor((roomPx - lanes * pitchPx) / tracks);
  return gap >= trackGapPx ? metrics : { ...metrics, trackGapPx: Math.max(gap, leastTrackGapPx) };
}

/** How many lanes fit into a height: at least one per track. */
export function laneCount(heightPx: number, tracks: number, { pitchPx, trackGapPx }: StageMetrics): number {
  return Math.max(Math.floor((heightPx - tracks * trackGapPx) / pitchPx), tracks);
}

/** Distance between the two rows of words of the axis, in heights of small text. */
export const AXIS_ROW = 1.5;

/** Distance between two lines of a title or a label. */
export const LINE_EM = 1.2;

interface RowFrame {
  readonly stageY: number;
  /** By track: its title, in one line or two. */
  readonly titles: readonly (readonly string[])[];
  readonly metrics: StageMetrics;
}

/** The rows of the tracks, from the top of the stage: each as high as its lanes, and at least as its title. */
export function layOutRows(lanes: readonly number[], { stageY, titles, metrics }: RowFrame): Row[] {
  const { pitchPx, trackGapPx, fontPx } = metrics;
  let y = stageY;
  return lanes.map((n, track) => {
    const titlePx = (titles[track]?.length ?? 0) * fontPx * LINE_EM;
    const row = {
      y,
      heightPx: Math.max(n * pitchPx, titlePx) + trackGapPx,
      lanes: n,
      laneY: y + trackGapPx / 2,
    };
    y += row.heightPx;
    return row;
  });
}

/** Least height of the stage, even if that makes the drawing too high. */
export const LEAST_STAGE_PX = 60;

/** The height of all rows. */
export function stageHeight(rows: readonly Row[]): number {
  return Math.max(
    sum(rows, (row) => row.heightPx),
    LEAST_STAGE_PX,
  );
}
