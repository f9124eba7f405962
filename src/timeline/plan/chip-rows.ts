import { ascending, range } from 'd3';
import type { TrackIntervals } from '../../dataset/model/milestone-columns';
import type { TimelineWords } from '../../i18n/zh/timeline';
import type { StageMilestone } from './drawn-milestone';
import type { StageMetrics } from './stage-metrics';

// Chips are milestones without a date, in rows under the stage. Px from the left edge of the drawing.

/** What stays of the rows of chips while the view moves. */
export interface ChipPlan {
  /** Width of the title before the first chip. */
  readonly titlePx: number;
  /** Of the chip that counts those without room. */
  readonly morePx: number;
  /** Of the whole drawing. */
  readonly widthPx: number;
  readonly rows: number;
  /** From one row to the next. */
  readonly pitchPx: number;
  /** Of a chip: the size of a pointer target. */
  readonly chipPx: number;
}

/** More chips would be read by nobody. */
export const MAX_CHIPS = 40;
/** The rows take at most this share of the height of the drawing. */
const MAX_SHARE = 0.2;
/** In heights of small text: a chip, a row, the square of a chip, from its edge to the square and from there to the label. */
const EM = { chip: 2, pitch: 2.5, square: 2 / 3, edge: 0.8, inset: 0.5 } as const;
/** Between two chips, and where that saves a row. */
const GAP_PX = 8;
const LEAST_GAP_PX = 4;
/** Room for the focus ring at the edge of the drawing. */
const EDGE_PX = 2;

interface ChipInput {
  readonly tracks: readonly TrackIntervals[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizes: StageMetrics;
  readonly markAt: (ordinal: number) => StageMilestone | null;
  readonly measure: (text: string) => number;
  readonly words: TimelineWords;
}

/** Reserves as many rows as the undated milestones need. Undated statements, which come and go, get one at least. */
export function planChips(input: ChipInput): ChipPlan {
  const { tracks, widthPx, heightPx, sizes, markAt, measure, words } = input;
  // In reading order, as the arrow keys go.
  const undated = tracks.flatMap((track) => [...track.undated]).sort(ascending);
  const said = tracks.flatMap((track) => [...track.undatedSaid]);
  const pitchPx = EM.pitch * sizes.smallPx;
  const plan = {
    titlePx: measure(words.undatedCount(undated.length + said.length)),
    morePx: measure(`+${words.items(undated.length + said.length)}`) + 2 * EM.edge * sizes.smallPx,
    widthPx,
    rows: Math.max(Math.floor((MAX_SHARE * heightPx) / pitchPx), 1),
    pitchPx,
    chipPx: EM.chip * sizes.smallPx,
  };
  const widths = undated.slice(0, MAX_CHIPS).map((i) => chipWidth(markAt(i)?.labelPx ?? 0, sizes, widthPx));
  const { rows } = flowChips(widths, undated.length, plan);
  return { ...plan, rows: Math.max(rows, said.length > 0 ? 1 : 0) };
}

/** A label that is wider than the drawing is left out. */
export function chipWidth(labelPx: number, metrics: StageMetrics, widthPx: number): number {
  const width = chipSizes(metrics).labelX + labelPx + EM.edge * metrics.smallPx;
  return width <= widthPx - 2 * EDGE_PX ? width : EM.chip * metrics.smallPx;
}

/** Where the square of a chip begins, how large it is, and where the label begins. */
export function chipSizes({ smallPx }: StageMetrics) {
  const [squareX, squarePx] = [EM.edge * smallPx, EM.square * smallPx];
  return { squareX, squarePx, labelX: squareX + squarePx + EM.inset * smallPx };
}

interface ChipPlace {
  readonly x: number;
  readonly row: number;
}

interface ChipFlow {
  /** One for each chip that has room. */
  readonly places: readonly ChipPlace[];
  /** The place of a last chip that counts the others; `null` if there are none. */
  readonly more: ChipPlace | null;
  readonly rows: number;
}

/** Places chips of these widths in rows, as many as have room. The title stands before the first one. */
export function flowChips(widths: readonly number[], total: number, plan: ChipPlan): ChipFlow {
  const all = inRows(widths, plan);
  if (widths.length === total && rowsOf(all) <= plan.rows)
    return { places: all, more: null, rows: rowsOf(all) };
  const counted = (shown: number): ChipPlace[] => inRows([...widths.slice(0, shown), plan.morePx], plan);
  const most = Math.min(widths.length, total - 1);
  const shown = range(most, 0, -1).find((n) => rowsOf(counted(n)) <= plan.rows) ?? 0;
  const places = counted(shown);
  return { places: places.slice(0, shown), more: places[shown] ?? null, rows: rowsOf(places) };
}

function inRows(widths: readonly number[], plan: ChipPlan): ChipPlace[] {
  const [roomy, close] = [flow(widths, plan, GAP_PX), flow(widths, plan, LEAST_GAP_PX)];
  return rowsOf(close) < rowsOf(roomy) ? close : roomy;
}

function flow(widths: readonly number[], { titlePx, widthPx }: ChipPlan, gapPx: number): ChipPlace[] {
  let [x, row] = [titlePx + gapPx * 1.5, 0];
  return widths.map((width) => {
    if (x + width > widthPx - EDGE_PX) [x, row] = [EDGE_PX, row + 1];
    const place = { x, row };
    x += width + gapPx;
    return place;
  });
}

function rowsOf(places: readonly ChipPlace[]): number {
  return (places.at(-1)?.row ?? -1) + 1;
}
