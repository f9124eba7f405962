import type { TimeSpan } from '../geometry/base-scale';
import type { BaseScale } from '../geometry/base-scale';
import type { ViewTransform } from '../geometry/view-transform';
import { thousands } from '../i18n/thousands';
import type { TimelineWords } from '../i18n/zh/timeline';
import { instant } from '../time/instant';
import type { Span } from '../time/span';
import type { Zone } from '../time/zone';
import { higherUnit, ticksIn } from './ticks';
import { lengthOf, rangeInWords } from './time-words';

/** Px from the left edge of the plot. `row` 0 stands right under the stage. */
export interface AxisLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly widthPx: number;
  readonly row: 0 | 1;
  readonly tone: 'tick' | 'gap' | 'unit' | 'day';
}

export interface AxisPiece {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly kind: 'busy' | 'gap';
  /** One of the busy days, tinted. */
  readonly day: boolean;
  readonly span: Span;
  /** Unit and magnification in words, or what the gap leaves out. */
  readonly title: string;
}

export interface AxisLine {
  readonly key: string;
  readonly x: number;
}

export interface AxisLayout {
  readonly pieces: readonly AxisPiece[];
  readonly lines: readonly AxisLine[];
  readonly labels: readonly AxisLabel[];
}

export interface AxisInput {
  readonly base: BaseScale;
  readonly transform: ViewTransform;
  readonly days: readonly TimeSpan[];
  readonly even: boolean;
  /** Whether any milestone tells the time of the clock. */
  readonly clock: boolean;
  readonly zone: Zone;
  readonly words: TimelineWords;
  readonly measure: (text: string) => number;
}

/** The date of a busy day is set heavier than what was measured. */
const SEMIBOLD = 1.12;
/** Between two labels of the axis. */
const GAP_PX = 8;
/** A label stands this far to the right of its tick line. */
const INSET_PX = 4;

/** Pieces, tick lines and words of the axis, for what is in view. No two words touch; what has no room is left out. */
export function layOutAxis(input: AxisInput): AxisLayout {
  const pieces = input.even ? [wholeView(input)] : visiblePieces(input);
  const lines: AxisLine[] = [];
  const wanted: Wanted[] = [];
  const said = new Set<string>();
  for (const piece of pieces) {
    if (piece.kind === 'gap') {
      wanted.push(...gapLabel(piece, input));
      continue;
    }
    const set = tickSet(piece, input);
    set.ticks.forEach(({ time, label, begun }, i) => {
      const x = Math.max(input.transform.toPx(time), piece.x0);
      if (!begun) lines.push({ key: `${piece.key}/${time}`, x });
      wanted.push({ ...place(label, x + INSET_PX, 0, 'tick', input), rank: begun ? 3 : i === 0 ? 0 : 2 });
    });
    wanted.push(...unitLabels(piece, set, said, input));
  }
  return {
    pieces: pieces.map(({ axis }) => axis),
    lines,
    labels: keyed(withoutCollisions(wanted, input.transform.widthPx)),
  };
}

/** A label that may be left out: the lowest ranks stay. Of those with the same `once` only the first that fits. */
interface Wanted extends AxisLabel {
  readonly rank: number;
  readonly once?: string;
}

interface Visible {
  readonly key: string;
  readonly kind: 'busy' | 'gap';
  readonly x0: number;
  readonly x1: number;
  readonly span: Span;
  readonly pxPerMs: number;
  readonly day: boolean;
  readonly axis: AxisPiece;
}

function visiblePieces(input: AxisInput): Visible[] {
  const { base, transform, words, zone, days } = input;
  return base.pieces.flatMap(({ t0, t1, kind }) => {
    const [from, to] = [transform.toPx(t0), transform.toPx(t1)];
    const [x0, x1] = [Math.max(from, 0), Math.min(to, transform.widthPx)];
    if (x1 - x0 < 0.5) return [];
    const whole: Span = { start: instant(t0), end: instant(t1) };
    const span: Span = {
      start: instant(from < 0 ? transform.toTime(0) : t0),
      end: instant(to > transform.widthPx ? transform.toTime(transform.widthPx) : t1),
    };
    const day = days.some((d) => d.start <= t0 && t1 <= d.end);
    const piece = { key: String(t0), kind, x0, x1, span, day, pxPerMs: (to - from) / (t1 - t0) };
    const title =
      kind === 'gap'
        ? words.leftOut(lengthOf(whole))
        : words.pieceTitle(
            rangeInWords(whole, zone, words),
            words.unit[tickSet(piece, input).unit],
            sizeOf(piece, input),
          );
    return [{ ...piece, axis: { key: piece.key, x0, x1, kind, day, span, title } }];
  });
}

/** On the true scale the view is one piece. */
function wholeView(input: AxisInput): Visible {
  const { transform, words, zone } = input;
  const span: Span = {
    start: instant(transform.toTime(0)),
    end: instant(transform.toTime(transform.widthPx)),
  };
  const pxPerMs = transform.widthPx / (span.end - span.start);
  const piece = {
    key: 'view',
    kind: 'busy' as const,
    x0: 0,
    x1: transform.widthPx,
    span,
    pxPerMs,
    day: false,
  };
  const title = words.pieceTitle(
    rangeInWords(span, zone, words),
    words.unit[tickSet(piece, input).unit],
    sizeOf(piece, input),
  );
  return {
    ...piece,
    axis: { key: 'view', x0: 0, x1: transform.widthPx, kind: 'busy', day: false, span, title },
  };
}

function tickSet(
  { span, pxPerMs, day }: Pick<Visible, 'span' | 'pxPerMs' | 'day'>,
  { zone, words, measure, clock }: AxisInput,
) {
  const part = 'part' as const;
  const limit = { ...(day ? { coarsest: part } : {}), ...(clock ? {} : { finest: part }) };
  return ticksIn(span.start, span.end, { zone, words, pxPerMs, gapPx: GAP_PX + INSET_PX, measure, ...limit });
}

/** Against the whole extent drawn evenly over the same width. */
function sizeOf({ pxPerMs }: Pick<Visible, 'pxPerMs'>, { base, words }: AxisInput): string {
  const extent = (base.pieces.at(-1)?.t1 ?? 1) - (base.pieces[0]?.t0 ?? 0);
  const times = (pxPerMs * extent) / base.widthPx;
  if (times >= 1.5) return words.magnified(rounded(times));
  if (times <= 1 / 1.5) return words.reduced(rounded(1 / times));
  return words.evenSize;
}

/** Two figures are enough: 11,000 and not 10,957. */
function rounded(times: number): string {
  const step = 10 ** Math.max(Math.floor(Math.log10(times)) - 1, 0);
  return thousands(Math.round(times / step) * step);
}

function place(
  text: string,
  x: number,
  row: 0 | 1,
  tone: AxisLabel['tone'],
  { measure }: AxisInput,
): AxisLabel {
  return {
    key: `${row}/${tone}/${text}`,
    text,
    x,
    widthPx: measure(text) * (tone === 'day' ? SEMIBOLD : 1),
    row,
    tone,
  };
}

/** What a gap leaves out: in the middle of it or at its end, in full or short; at the least that something is left out. */
function gapLabel({ x0, x1, axis, span }: Visible, input: AxisInput): Wanted[] {
  const short = input.words.leftOutShort(lengthOf(span));
  return [axis.title, short, '…'].flatMap((text) => {
    const room = x1 - x0 - 2 - input.measure(text);
    if (room < 0) return [];
    return [x0 + 1 + room / 2, x1 - 1 - input.measure(text)].map((x) => ({
      ...place(text, x, 0, 'gap', input),
      rank: 1,
      once: axis.key,
    }));
  });
}

/**
 * The unit above the ticks, said once in the whole axis and again where it changes; with the size of the piece where
 * there is room. Parts of one day thus share its date.
 */
function unitLabels(piece: Visible, set: ReturnType<typeof tickSet>, said: Set<string>, input: AxisInput) {
  const labels: Wanted[] = [];
  const { day } = piece;
  const unit = day ? 'part' : set.unit;
  const size = sizeOf(piece, input);
  const put = (text: string, x: number, tone: AxisLabel['tone'], rank: number): void => {
    labels.push({ ...place(text, x, 1, tone, input), rank });
  };
  for (const time of [piece.span.start, ...set.ticks.map((tick) => tick.time)]) {
    const text = higherUnit(unit, time, input);
    if (text === null || said.has(text)) continue;
    said.add(text);
    const x = Math.max(input.transform.toPx(time), piece.x0) + INSET_PX;
    const sized = `${text} · ${size}`;
    const roomy = labels.length === 0 && x + input.measure(sized) <= piece.x1;
    put(roomy ? sized : text, x, day ? 'day' : 'unit', day ? 0 : labels.length + 1);
  }
  if (labels.length === 0 && input.measure(size) <= piece.x1 - piece.x0 - INSET_PX) {
    put(size, piece.x0 + INSET_PX, 'unit', 3);
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

/** By their words and how often they have come already: a word that moves stays the same node. */
function keyed(labels: readonly AxisLabel[]): AxisLabel[] {
  const times = new Map<string, number>();
  return labels.map((label) => {
    const time = times.get(label.key) ?? 0;
    times.set(label.key, time + 1);
    return { ...label, key: `${label.key}/${time}` };
  });
}
