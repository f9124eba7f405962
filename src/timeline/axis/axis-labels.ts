import { extent } from 'd3';
import { type AxisInput, type AxisPiece, GAP_PX, INSET_PX, magnification, piecesInView } from './axis-pieces';
import { higherUnit, type TickSet } from './ticks';
import { lengthOf } from './time-words';

/** Px from the left edge of the plot. */
export interface AxisLabel {
  /** The same while the label moves, so that its node stays. Only one of the labels with the same key is shown. */
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly widthPx: number;
  /** 0 is directly below the stage. */
  readonly row: 0 | 1;
  readonly tone: 'tick' | 'gap' | 'unit' | 'day';
  /** The label is left out if it would touch one of lower rank. */
  readonly rank: number;
}

export interface AxisLayout {
  readonly pieces: readonly AxisPiece[];
  /** Plot px of the tick lines. */
  readonly lines: readonly number[];
  readonly labels: readonly AxisLabel[];
}

/** The date of a busy day is set in semibold: this much wider than the regular weight that was measured. */
const SEMIBOLD = 1.12;

/** Pieces, tick lines and labels of the axis in a view. Labels never touch: those without room are left out. */
export function layOutAxis(input: AxisInput): AxisLayout {
  const pieces = piecesInView(input);
  const lines: number[] = [];
  const candidates: AxisLabel[] = [];
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
      // The first label names the piece. At the edge of the view the next label takes its place once they would touch.
      const rank = i > 0 ? 2 : begun && piece.cut && tickSet.ticks.length > 1 ? 3 : 0;
      candidates.push(labelAt(x + INSET_PX, label, 'tick', begun ? piece.key : `${time}`, rank, input));
    });
    candidates.push(...unitLabels(piece, pieces, tickSet, unitsShown, input));
  }
  return { pieces, lines, labels: withoutCollisions(candidates, input.transform.widthPx) };
}

function labelAt(
  x: number,
  text: string,
  tone: AxisLabel['tone'],
  name: string,
  rank: number,
  { measure }: AxisInput,
): AxisLabel {
  const widthPx = measure(text) * (tone === 'day' ? SEMIBOLD : 1);
  const row = tone === 'tick' || tone === 'gap' ? 0 : 1;
  return { key: `${tone}${name}`, text, x, widthPx, row, tone, rank };
}

/** How much time a gap leaves out: in full, in short or as "…"; in the middle of the gap or at its end. */
function gapLabels({ key, x0, x1, title, span }: AxisPiece, input: AxisInput): AxisLabel[] {
  return [title(), input.words.leftOutShort(lengthOf(span)), '…'].flatMap((text) => {
    const room = x1 - x0 - 2 - input.measure(text);
    if (room < 0) return [];
    return [room / 2, room].map((indent) => labelAt(x0 + 1 + indent, text, 'gap', key, 1, input));
  });
}

/**
 * The larger unit of the ticks, such as the year of months. It is shown where it changes, and only once on the axis: all parts
 * of a day share its date. The magnification of the piece follows the first unit, or stands alone. Parts of a busy day may
 * differ: then it goes from the least to the greatest.
 */
function unitLabels(
  piece: AxisPiece,
  pieces: readonly AxisPiece[],
  tickSet: TickSet,
  shown: Set<string>,
  input: AxisInput,
): AxisLabel[] {
  const labels: AxisLabel[] = [];
  const { day, x0, x1 } = piece;
  const { words, survey, transform, measure } = input;
  const ofDay = day ? pieces.filter((other) => other.day === day) : [];
  const [least = 0, most = 0] = extent(ofDay, ({ times }) => times);
  const size = least >= 1.5 ? magnification(least, words, most) : magnification(piece.times, words);
  for (const time of [piece.span.start, ...tickSet.ticks.map((tick) => tick.time)]) {
    const unit = higherUnit(tickSet.unit, time, { words, zone: survey.index.zone });
    if (unit === null || shown.has(unit)) continue;
    shown.add(unit);
    const x = Math.max(transform.toPx(time), x0) + INSET_PX;
    const sized = `${unit} · ${size}`;
    const hasRoom = labels.length === 0 && x + measure(sized) <= x1;
    const [tone, rank] = day ? (['day', 0] as const) : (['unit', labels.length + 1] as const);
    const label = labelAt(x, hasRoom ? sized : unit, tone, unit, rank, input);
    // At the right edge of the plot the date of a busy day moves left, where it is still under the tint of its day.
    const farthest = day ? transform.widthPx - label.widthPx : x;
    labels.push({ ...label, x: Math.min(x, farthest) });
  }
  if (labels.length === 0 && measure(size) <= x1 - x0 - INSET_PX)
    labels.push(labelAt(x0 + INSET_PX, size, 'unit', piece.key, 3, input));
  return labels;
}

/** First fit by rank: a label stays if it lies in the plot and touches none of the labels that stay already. */
function withoutCollisions(candidates: readonly AxisLabel[], widthPx: number): AxisLabel[] {
  const stay: AxisLabel[] = [];
  for (const label of candidates.toSorted((a, b) => a.rank - b.rank)) {
    const isInPlot = label.x >= 0 && label.x + label.widthPx <= widthPx;
    if (isInPlot && !stay.some((other) => other.key === label.key || touch(label, other))) stay.push(label);
  }
  return stay.sort((a, b) => a.row - b.row || a.x - b.x);
}

function touch(a: AxisLabel, b: AxisLabel): boolean {
  const apart = a.x + a.widthPx + GAP_PX / 2 <= b.x || b.x + b.widthPx + GAP_PX / 2 <= a.x;
  return a.row === b.row && !apart;
}
