import type { BaseScale } from '../../geometry/scale/base-scale';
import type { Moved } from '../../geometry/view/view-transform';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { type AxisInput, type AxisPiece, GAP_PX, INSET_PX, piecesInView } from './axis-pieces';
import { higherUnit, type TickSet } from './ticks';
import { lengthOf, momentIn, rangeInWords } from './time-words';

/** Px from the left edge of the plot. */
export interface AxisLabel {
  /** The same while the label moves, so that its node stays. Only one of the labels with the same key is shown. */
  readonly key: string;
  readonly text: string;
  /** More words after the text, set in the regular weight. */
  readonly note?: string;
  readonly x: number;
  /** What it names. The label keeps its distance from there while the view moves. */
  readonly timeX: number;
  /** The end of what it names: until then, the label stays at the left edge of the plot. */
  readonly untilX: number;
  readonly widthPx: number;
  /** 0 is directly above the stage, 1 is the first line. */
  readonly row: 0 | 1;
  readonly tone: 'tick' | 'part' | 'gap' | 'unit' | 'day' | 'today' | 'beyond';
  /** The label is left out if it would touch one of lower rank. */
  readonly rank: number;
}

export interface AxisLayout {
  readonly pieces: readonly AxisPiece[];
  /** Plot px of the tick lines. */
  readonly lines: readonly number[];
  readonly labels: readonly AxisLabel[];
  /** Plot px of this moment; `null` where it is out of view. */
  readonly todayX: number | null;
}

/** The date of a busy day is set in semibold: this much wider than the regular weight that was measured. */
const SEMIBOLD = 1.12;

/** A gap says what it leaves out, and the parts of a day are named, before any other label gets room. */
const RANK = { gap: 0, day: 1, part: 2, today: 3, first: 4, unit: 5, tick: 8, cut: 9, beyond: 10 } as const;

/** Pieces, tick lines and labels of the axis in a view. Labels never touch: those without room are left out. */
export function layOutAxis(input: AxisInput): AxisLayout {
  const { transform, seen = transform, now } = input;
  const pieces = piecesInView(input);
  const lines: number[] = [];
  const candidates: AxisLabel[] = [];
  const unitsShown = new Set<string>();
  /** The year of the busy day, at the piece after it. */
  let repeated: AxisLabel | null = null;
  for (const [n, piece] of pieces.entries()) {
    const { tickSet } = piece;
    if (!tickSet) {
      candidates.push(...gapLabels(piece, input));
      continue;
    }
    const isPart = piece.day !== null && tickSet.unit === 'part';
    tickSet.ticks.forEach(({ time, label, begun }, i) => {
      const x = Math.max(transform.toPx(time), piece.x0);
      if (!begun) lines.push(x);
      // The first label names the piece. At the edge of the view, and after a busy day, whose date says the year, the next label takes its
      // place.
      const isAfterDay = i === 0 && begun && piece.day === null && (pieces[n - 1]?.day ?? null) !== null;
      const isCut = i === 0 && begun && (piece.cut || isAfterDay) && tickSet.ticks.length > 1;
      const rank = isCut ? RANK.cut : isPart ? RANK.part : i > 0 ? RANK.tick : RANK.first;
      const name = begun ? piece.key : `${time}`;
      // The last label may stand across its line rather than beyond the plot.
      const labelX = Math.max(
        Math.min(x + INSET_PX, transform.widthPx - input.measure(label)),
        x - 3 * INSET_PX,
      );
      const next = tickSet.ticks[i + 1];
      const labelled = {
        ...labelAt(labelX, label, isPart ? 'part' : 'tick', name, rank, input),
        ...(isPart ? { untilX: next ? transform.toPx(next.time) : piece.x1 } : {}),
      };
      candidates.push(labelled);
      if (isAfterDay) repeated = labelled;
    });
    candidates.push(...unitLabels(piece, pieces, tickSet, unitsShown, input));
  }
  const beyond = withoutCollisions(beyondLabels(input), seen.widthPx);
  // While the view moves, they are beside what is seen, and the others beside all that is drawn.
  if (seen === transform) candidates.push(...beyondLabels(input));
  const x = now === null ? -1 : transform.toPx(now);
  const todayX = now !== null && x >= 0 && x <= transform.widthPx ? x : null;
  if (now !== null && todayX !== null) candidates.push(...todayLabels(now, todayX, input));
  const labels = withoutCollisions(candidates, transform.widthPx);
  const isNeedless = labels.some(
    ({ tone, x: at }) => repeated !== null && tone === 'tick' && at > repeated.x,
  );
  const needed = labels.filter((label) => label !== repeated || !isNeedless);
  return { pieces, lines, labels: seen === transform ? needed : [...needed, ...beyond], todayX };
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
  const row = tone === 'tick' || tone === 'part' || tone === 'gap' ? 0 : 1;
  const timeX = x - INSET_PX;
  return { key: `${tone}${name}`, text, x, timeX, untilX: timeX, widthPx, row, tone, rank };
}

/** How much time a gap leaves out: in full, in short or as "…"; in the middle of the gap or at its end. */
function gapLabels({ key, x0, x1, title, span }: AxisPiece, input: AxisInput): AxisLabel[] {
  return [title(), input.words.leftOutShort(lengthOf(span)), '…'].flatMap((text) => {
    const room = x1 - x0 - 2 - input.measure(text);
    if (room < 0) return [];
    return [room / 2, room].map((indent) => ({
      ...labelAt(x0 + 1 + indent, text, 'gap', key, RANK.gap, input),
      untilX: x1,
    }));
  });
}

/**
 * The larger unit of the ticks, such as the year of months. It is shown where it changes, and only once on the axis: all parts
 * of a day share its date. The date of a busy day says that the day is drawn wider than the years before it, where that is so.
 */
function unitLabels(
  piece: AxisPiece,
  pieces: readonly AxisPiece[],
  tickSet: TickSet,
  shown: Set<string>,
  input: AxisInput,
): AxisLabel[] {
  const labels: AxisLabel[] = [];
  const { day, x0 } = piece;
  const { words, survey, transform, base, measure } = input;
  for (const time of [piece.span.start, ...tickSet.ticks.map((tick) => tick.time)]) {
    const unit = higherUnit(tickSet.unit, time, { words, zone: survey.index.zone });
    if (unit === null || shown.has(unit)) continue;
    shown.add(unit);
    const x = Math.max(transform.toPx(time), x0) + INSET_PX;
    if (!day) {
      const label = labelAt(x, unit, 'unit', unit, RANK.unit + Math.min(labels.length, 2), input);
      const last = labels.pop();
      labels.push(...(last ? [{ ...last, untilX: label.timeX }] : []), { ...label, untilX: piece.x1 });
      continue;
    }
    const dayX1 = Math.max(...pieces.filter((other) => other.day === day).map((other) => other.x1));
    const date = { ...labelAt(x, unit, 'day', unit, RANK.day, input), untilX: dayX1 };
    const years = yearsOutdone(day, survey.extent, base);
    const note = years === null ? '' : words.drawnWider(years);
    const noted = date.widthPx + measure(note);
    if (note && x + noted <= dayX1) labels.push({ ...date, note, widthPx: noted });
    // At the right edge of the plot the date moves left, where it is still under the tint of its day.
    labels.push({ ...date, x: Math.min(x, transform.widthPx - date.widthPx) });
  }
  return labels;
}

/** How many years the base scale draws narrower than the one day after them; `null` if it does not, or if there are none. */
function yearsOutdone(day: Span, extent: Span, base: BaseScale): number | null {
  const yearsPx = base.toPx(day.start);
  const { count, unit } = lengthOf({ start: extent.start, end: day.start });
  return yearsPx > 0 && unit === 'year' && base.toPx(day.end) - yearsPx > yearsPx ? count : null;
}

/** What lies before and after the view, at its edges: from when to when or, where there is less room, how long. */
function beyondLabels(input: AxisInput): AxisLabel[] {
  const { survey, transform: drawn, seen: transform = drawn, words } = input;
  const { extent, index, clock } = survey;
  const { widthPx } = transform;
  const labelsOf = (side: 'before' | 'after', start: number, end: number): AxisLabel[] => {
    const span = { start: instant(start), end: instant(end) };
    return [rangeInWords(span, index.zone, words, clock), words.leftOutShort(lengthOf(span))].map((time) => {
      const label = labelAt(INSET_PX, words.beyond(time, side), 'beyond', side, RANK.beyond, input);
      return side === 'before' ? label : { ...label, x: widthPx - INSET_PX - label.widthPx };
    });
  };
  return [
    ...(transform.toPx(extent.start) < -1 ? labelsOf('before', extent.start, transform.toTime(0)) : []),
    ...(transform.toPx(extent.end) > widthPx + 1
      ? labelsOf('after', transform.toTime(widthPx), extent.end)
      : []),
  ];
}

/** The date of this moment, or just its name, to the right of its line or else to the left. */
function todayLabels(now: number, x: number, input: AxisInput): AxisLabel[] {
  const { words, survey } = input;
  const { month, day } = momentIn(instant(now), survey.index.zone);
  const name = labelAt(x + INSET_PX, words.today, 'today', '', RANK.today, input);
  const note = ` ${words.dayOfMonth(month, day)}`;
  const dated = { ...name, note, widthPx: name.widthPx + input.measure(note) };
  return [dated, name].flatMap((label) => [label, { ...label, x: x - INSET_PX - label.widthPx }]);
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

/**
 * The labels in another view. They move with their time, but for those about what lies before and after the view. A label that names a
 * stretch of time stays at the left edge while that stretch is in view. Of labels that would touch, the one that matters more is shown.
 */
export function movedLabels(
  labels: readonly AxisLabel[],
  { scale, dx }: Moved,
  widthPx: number,
): (AxisLabel & { readonly hidden: boolean })[] {
  const moved = labels.map((label) => {
    if (label.tone === 'beyond') return label;
    const x = label.x + label.timeX * scale + dx - label.timeX;
    const least = Math.min(INSET_PX, label.x);
    const most = label.untilX * scale + dx - label.widthPx;
    return { ...label, x: Math.max(x, Math.min(least, most)) };
  });
  const shown: AxisLabel[] = [];
  for (const label of moved.toSorted((a, b) => a.rank - b.rank)) {
    const isInPlot = label.x + label.widthPx > 0 && label.x < widthPx;
    if (isInPlot && !shown.some((other) => touch(label, other))) shown.push(label);
  }
  return moved.map((label) => ({ ...label, hidden: !shown.includes(label) }));
}

function touch(a: AxisLabel, b: AxisLabel): boolean {
  const apart = a.x + a.widthPx + GAP_PX / 2 <= b.x || b.x + b.widthPx + GAP_PX / 2 <= a.x;
  return a.row === b.row && !apart;
}
