import {
  type AxisInput,
  type AxisPiece,
  GAP_PX,
  INSET_PX,
  piecesInView,
  sizeOf,
  sizeOfDay,
  type Visible,
} from './axis-pieces';
import { higherUnit, type TickSet } from './ticks';
import { lengthOf } from './time-words';

/** Px from the left edge of the plot. `row` 0 stands right under the stage. */
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

/** The date of a busy day is set heavier than what was measured. */
const SEMIBOLD = 1.12;

/** Pieces, tick lines and words of the axis, for what is in view. No two words touch; what has no room is left out. */
export function layOutAxis(input: AxisInput): AxisLayout {
  const pieces = piecesInView(input);
  const lines: number[] = [];
  const wanted: Wanted[] = [];
  const said = new Set<string>();
  for (const piece of pieces) {
    const { tickSet } = piece;
    if (!tickSet) {
      wanted.push(...gapLabel(piece, input));
      continue;
    }
    tickSet.ticks.forEach(({ time, label, begun }, i) => {
      const x = Math.max(input.transform.toPx(time), piece.x0);
      if (!begun) lines.push(x);
      // The first of a piece names it; at the edge of a view it gives way to the next that comes near.
      const rank = i > 0 ? 2 : begun && piece.cut && tickSet.ticks.length > 1 ? 3 : 0;
      const name = begun ? piece.key : time;
      wanted.push({ ...place(label, x + INSET_PX, 0, 'tick', input, name), rank });
    });
    wanted.push(...unitLabels(piece, pieces, tickSet, said, input));
  }
  return { pieces, lines, labels: withoutCollisions(wanted, input.transform.widthPx) };
}

/** A label that may be left out: the lowest ranks stay. Of those with the same `once` only the first that fits. */
interface Wanted extends AxisLabel {
  readonly rank: number;
  readonly once?: string;
}

/** @param name What names its node, which stays while it moves. */
function place(
  text: string,
  x: number,
  row: 0 | 1,
  tone: AxisLabel['tone'],
  { measure }: AxisInput,
  name: string | number,
): AxisLabel {
  return {
    key: `${tone}${name}`,
    text,
    x,
    widthPx: measure(text) * (tone === 'day' ? SEMIBOLD : 1),
    row,
    tone,
  };
}

/** What a gap leaves out: in the middle of it or at its end, in full or short; at the least that something is left out. */
function gapLabel({ key, x0, x1, title, span }: Visible, input: AxisInput): Wanted[] {
  const short = input.words.leftOutShort(lengthOf(span));
  return [title(), short, '…'].flatMap((text) => {
    const room = x1 - x0 - 2 - input.measure(text);
    if (room < 0) return [];
    return [x0 + 1 + room / 2, x1 - 1 - input.measure(text)].map((x) => ({
      ...place(text, x, 0, 'gap', input, key),
      rank: 1,
      once: key,
    }));
  });
}

/**
 * The unit above the ticks, said once in the whole axis and again where it changes; with the size of the piece where
 * there is room. Parts of one day thus share its date.
 */
function unitLabels(
  piece: Visible,
  pieces: readonly Visible[],
  tickSet: TickSet,
  said: Set<string>,
  input: AxisInput,
) {
  const labels: Wanted[] = [];
  const { day } = piece;
  const unit = day ? 'part' : tickSet.unit;
  const size = day ? sizeOfDay(piece, pieces, input) : sizeOf(piece, input);
  const put = (text: string, x: number, tone: AxisLabel['tone'], rank: number, name: string): void => {
    const label = place(text, x, 1, tone, input, name);
    // The date of a busy day near the right edge ends there: under its tint all the same.
    const most = tone === 'day' ? input.transform.widthPx - label.widthPx : x;
    labels.push({ ...label, x: Math.min(x, most), rank });
  };
  for (const time of [piece.span.start, ...tickSet.ticks.map((tick) => tick.time)]) {
    const text = higherUnit(unit, time, input);
    if (text === null || said.has(text)) continue;
    said.add(text);
    const x = Math.max(input.transform.toPx(time), piece.x0) + INSET_PX;
    const sized = `${text} · ${size}`;
    const roomy = labels.length === 0 && x + input.measure(sized) <= piece.x1;
    put(roomy ? sized : text, x, day ? 'day' : 'unit', day ? 0 : labels.length + 1, text);
  }
  if (labels.length === 0 && input.measure(size) <= piece.x1 - piece.x0 - INSET_PX) {
    put(size, piece.x0 + INSET_PX, 'unit', 3, piece.key);
  }
  return labels;
}

/** Keeps the words of lowest rank first, and of the others those that touch none that is kept. */
function withoutCollisions(labels: readonly Wanted[], widthPx: number): AxisLabel[] {
  const kept: AxisLabel[] = [];
  const said = new Set<string>();
  const ordered = [...labels].sort((a, b) => a.rank - b.rank);
  for (const { rank: _, once, ...label } of ordered) {
    if (label.x < 0 || label.x + label.widthPx > widthPx) continue;
    if (once !== undefined && said.has(once)) continue;
    const free = kept.every(
      (other) =>
        other.row !== label.row ||
        label.x + label.widthPx + GAP_PX / 2 <= other.x ||
        other.x + other.widthPx + GAP_PX / 2 <= label.x,
    );
    if (!free) continue;
    kept.push(label);
    if (once !== undefined) said.add(once);
  }
  return kept.sort((a, b) => a.row - b.row || a.x - b.x);
}
