import { format } from 'd3';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import type { ViewTransform } from '../../geometry/view/view-transform';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { Zone } from '../../time/zone';
import { type TickSet, ticksIn } from './ticks';
import { lengthOf, rangeInWords } from './time-words';

export interface AxisPiece {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly kind: 'busy' | 'gap';
  /** One of the busy days, tinted. */
  readonly day: boolean;
  readonly span: Span;
  /** Unit and magnification in words, or what the gap leaves out. */
  readonly title: () => string;
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

/** Between two labels of the axis. */
export const GAP_PX = 8;
/** A label stands this far to the right of its tick line. */
export const INSET_PX = 4;

/** On the true scale the view is one piece. */
export function piecesInView(input: AxisInput): Visible[] {
  return input.even ? [wholeView(input)] : visiblePieces(input);
}

/** A piece of the scale as far as it is in view. */
export interface Visible extends AxisPiece {
  readonly pxPerMs: number;
  /** Whether it began before the view did. */
  readonly cut: boolean;
  /** None where time is left out. */
  readonly tickSet: TickSet | null;
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
    const piece = {
      key: String(t0),
      kind,
      x0,
      x1,
      span,
      day,
      cut: from < 0,
      pxPerMs: (to - from) / (t1 - t0),
    };
    const tickSet = kind === 'gap' ? null : ticksOf(piece, input);
    const title = (): string =>
      tickSet
        ? words.pieceTitle(
            rangeInWords(whole, zone, words, input.clock),
            words.unit[tickSet.unit],
            sizeOf(piece, input),
          )
        : words.leftOut(lengthOf(whole));
    return [{ ...piece, tickSet, title }];
  });
}

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
    cut: true,
  };
  const tickSet = ticksOf(piece, input);
  const title = (): string =>
    words.pieceTitle(
      rangeInWords(span, zone, words, input.clock),
      words.unit[tickSet.unit],
      sizeOf(piece, input),
    );
  return { ...piece, tickSet, title };
}

/** Its ticks: where no milestone tells the clock none does, and a busy day is told by its parts. */
function ticksOf(
  { span, pxPerMs, day }: Pick<Visible, 'span' | 'pxPerMs' | 'day'>,
  { zone, words, measure, clock }: AxisInput,
): TickSet {
  const part = 'part' as const;
  const limit = { ...(day ? { coarsest: part } : {}), ...(clock ? {} : { finest: part }) };
  return ticksIn(span.start, span.end, { zone, words, pxPerMs, gapPx: GAP_PX + INSET_PX, measure, ...limit });
}

/** Against the whole extent drawn evenly over the same width. */
export function sizeOf({ pxPerMs }: Pick<Visible, 'pxPerMs'>, input: AxisInput): string {
  const times = timesOf(pxPerMs, input);
  if (times >= 1.5) return input.words.magnified(rounded(times));
  if (times <= 1 / 1.5) return input.words.reduced(rounded(1 / times));
  return input.words.evenSize;
}

/** Of a busy day, whose parts in view may be drawn larger and smaller: from the least to the most. */
export function sizeOfDay(piece: Visible, pieces: readonly Visible[], input: AxisInput): string {
  const day = input.days.find((d) => d.start <= piece.span.start && piece.span.end <= d.end);
  const parts = pieces.filter(({ span }) => day && day.start <= span.start && span.end <= day.end);
  const times = parts.map(({ pxPerMs }) => timesOf(pxPerMs, input));
  const [least, most] = [rounded(Math.min(...times)), rounded(Math.max(...times))];
  if (least === most || Math.min(...times) < 1.5) return sizeOf(piece, input);
  return input.words.magnified(input.words.from(least, most));
}

function timesOf(pxPerMs: number, { base }: AxisInput): number {
  return (pxPerMs * ((base.pieces.at(-1)?.t1 ?? 1) - (base.pieces[0]?.t0 ?? 0))) / base.widthPx;
}

const inThousands = format(',');

/** Two figures are enough: 11,000 and not 10,957. */
function rounded(times: number): string {
  const step = 10 ** Math.max(Math.floor(Math.log10(times)) - 1, 0);
  return inThousands(Math.round(times / step) * step);
}
