import {
  type AxisInput,
  type AxisPiece,
  dayMagnification,
  GAP_PX,
  INSET_PX,
  magnification,
  piecesInView,
} from './axis-pieces';
import { higherUnit, type TickSet } from './ticks';
import { lengthOf } from './time-words';

/** Px from the left edge of the plot. `row` 0 is directly below the stage. */
export interface AxisLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly widthPx: number;
  readonly row: 0 | 1;
  readonly tone: 'tick' | 'gap' | 'unit' | 'day';
}

export interface AxisLayout {
  readonly pieces: readonly AxisPiece[];
  /** Plot px of the tick lines. */
  readonly lines: readonly number[];
  readonly labels: readonly AxisLabel[];
}

/** A label that is left out if it would touch one of lower rank. Of labels with the same `once` only the first that fits stays. */
interface Candidate extends AxisLabel {
  readonly rank: number;
  readonly once?: string;
}

/** The date of a busy day is set in semibold, which is wider than what was measured. */
const SEMIBOLD = 1.12;

/** Pieces, tick lines and labels of the axis for what is in view. Labels never touch; those without room are left out. */
export function layOutAxis(input: AxisInput): AxisLayout {
  const pieces = piecesInView(input);
  const lines: number[] = [];
  const candidates: Candidate[] = [];
  const unitsShown = new Set<string>();
  for (const piece of pieces) {
    const { tickSet } = piece;
    if (!tickSet) {
      candidates.push(...gapLabels(piece, input));
      continue;
    }
    tickSet.ticks.forEach(({ time, label, begun }, i) => {
      const x = Math.max(input.transform.toPx(time), piece.x0);
      if (!begun) lines.push(x);
      // The first label names the piece. At the edge of the view it gives way to the next one that comes near.
      const rank = i > 0 ? 2 : begun && piece.cut && tickSet.ticks.length > 1 ? 3 : 0;
      candidates.push({
        ...labelAt(label, x + INSET_PX, 0, 'tick', input, begun ? piece.key : String(time)),
        rank,
      });
    });
    candidates.push(...unitLabels(piece, pieces, tickSet, unitsShown, input));
  }
  return { pieces, lines, labels: withoutCollisions(candidates, input.transform.widthPx) };
}

/** @param name Keeps the label's DOM node the same while it moves. */
function labelAt(
  text: string,
  x: number,
  row: 0 | 1,
  tone: AxisLabel['tone'],
  { measure }: AxisInput,
  name: string,
): AxisLabel {
  const widthPx = measure(text) * (tone === 'day' ? SEMIBOLD : 1);
  return { key: `${tone}${name}`, text, x, widthPx, row, tone };
}

/** How much time a gap leaves out: in full, in short or as "…"; in the middle of the gap or at its end. */
function gapLabels({ key, x0, x1, title, span }: AxisPiece, input: AxisInput): Candidate[] {
  return [title(), input.words.leftOutShort(lengthOf(span)), '…'].flatMap((text) => {
    const room = x1 - x0 - 2 - input.measure(text);
    if (room < 0) return [];
    return [x0 + 1 + room / 2, x0 + 1 + room].map((x) => ({
      ...labelAt(text, x, 0, 'gap', input, key),
      rank: 1,
      once: key,
    }));
  });
}

/**
 * The unit above the ticks, shown where it changes and only once in the whole axis, so that all parts of a day share its date.
 * The magnification of the piece follows the first unit, or stands alone.
 */
function unitLabels(
  piece: AxisPiece,
  pieces: readonly AxisPiece[],
  tickSet: TickSet,
  shown: Set<string>,
  input: AxisInput,
): Candidate[] {
  const labels: Candidate[] = [];
  const { day } = piece;
  const tone = day ? 'day' : 'unit';
  const size = day ? dayMagnification(piece, pieces, input) : magnification(piece.pxPerMs, input);
  for (const time of [piece.span.start, ...tickSet.ticks.map((tick) => tick.time)]) {
    const unit = higherUnit(day ? 'part' : tickSet.unit, time, input);
    if (unit === null || shown.has(unit)) continue;
    shown.add(unit);
    const x = Math.max(input.transform.toPx(time), piece.x0) + INSET_PX;
    const sized = `${unit} · ${size}`;
    const hasRoom = labels.length === 0 && x + input.measure(sized) <= piece.x1;
    const label = labelAt(hasRoom ? sized : unit, x, 1, tone, input, unit);
    const rank = day ? 0 : labels.length + 1;
    // The date of a busy day moves left at the right edge of the plot: it still lies under the tint of its day.
    const farthest = day ? input.transform.widthPx - label.widthPx : x;
    labels.push({ ...label, x: Math.min(x, farthest), rank });
  }
  if (labels.length === 0 && input.measure(size) <= piece.x1 - piece.x0 - INSET_PX)
    labels.push({ ...labelAt(size, piece.x0 + INSET_PX, 1, 'unit', input, piece.key), rank: 3 });
  return labels;
}

/** First fit by rank: a label stays if it lies in the plot and touches none that stays already. */
function withoutCollisions(candidates: readonly Candidate[], widthPx: number): AxisLabel[] {
  const stay: AxisLabel[] = [];
  const done = new Set<string>();
  for (const { rank: _, once, ...label } of candidates.toSorted((a, b) => a.rank - b.rank)) {
    if (label.x < 0 || label.x + label.widthPx > widthPx) continue;
    if (once !== undefined && done.has(once)) continue;
    if (stay.some((other) => touch(label, other))) continue;
    stay.push(label);
    if (once !== undefined) done.add(once);
  }
  return stay.sort((a, b) => a.row - b.row || a.x - b.x);
}

function touch(a: AxisLabel, b: AxisLabel): boolean {
  const apart = a.x + a.widthPx + GAP_PX / 2 <= b.x || b.x + b.widthPx + GAP_PX / 2 <= a.x;
  return a.row === b.row && !apart;
}
