import { format } from 'd3';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import type { ViewTransform } from '../../geometry/view/view-transform';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { Zone } from '../../time/zone';
import { type TickSet, ticksIn } from './ticks';
import { lengthOf, rangeInWords } from './time-words';

export interface AxisInput {
  readonly base: BaseScale;
  readonly transform: ViewTransform;
  /** Busy days. */
  readonly days: readonly TimeSpan[];
  /** The true-time scale: the whole view is one piece. */
  readonly even: boolean;
  /** The dataset knows clock times. */
  readonly clock: boolean;
  readonly zone: Zone;
  readonly words: TimelineWords;
  readonly measure: (text: string) => number;
}

/** A piece of the scale, cut to what is in view. Plot px. */
export interface AxisPiece {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly kind: 'busy' | 'gap';
  /** Part of a busy day, which is tinted. */
  readonly day: boolean;
  readonly span: Span;
  readonly pxPerMs: number;
  /** The piece began before the view. */
  readonly cut: boolean;
  /** `null` in a gap. */
  readonly tickSet: TickSet | null;
  /** Its range, unit and magnification in words; of a gap, how much time it leaves out. */
  readonly title: () => string;
}

/** Least px between two labels of the axis. */
export const GAP_PX = 8;
/** Px from a tick line to its label. */
export const INSET_PX = 4;

/** The pieces in view, from left to right. */
export function piecesInView(input: AxisInput): AxisPiece[] {
  const { base, transform, words, zone, days, even, clock } = input;
  const { widthPx } = transform;
  const whole = { t0: transform.toTime(0), t1: transform.toTime(widthPx), kind: 'busy' } as const;
  return (even ? [whole] : base.pieces).flatMap(({ t0, t1, kind }) => {
    const [from, to] = even ? [0, widthPx] : [transform.toPx(t0), transform.toPx(t1)];
    const [x0, x1] = [Math.max(from, 0), Math.min(to, widthPx)];
    if (x1 - x0 < 0.5) return [];
    const span = {
      start: instant(from < 0 ? transform.toTime(0) : t0),
      end: instant(to > widthPx ? transform.toTime(widthPx) : t1),
    };
    const day = !even && days.some((d) => d.start <= t0 && t1 <= d.end);
    const pxPerMs = (to - from) / (t1 - t0);
    const tickSet = kind === 'gap' ? null : ticksOf(span, pxPerMs, day, input);
    const title = (): string => {
      const uncut = { start: instant(t0), end: instant(t1) };
      if (!tickSet) return words.leftOut(lengthOf(uncut));
      const range = rangeInWords(uncut, zone, words, clock);
      return words.pieceTitle(range, words.unit[tickSet.unit], magnification(pxPerMs, input));
    };
    const key = even ? 'view' : String(t0);
    return [{ key, x0, x1, kind, day, span, pxPerMs, cut: even || from < 0, tickSet, title }];
  });
}

function ticksOf(
  { start, end }: Span,
  pxPerMs: number,
  day: boolean,
  { zone, words, measure, clock }: AxisInput,
): TickSet {
  return ticksIn(start, end, {
    zone,
    words,
    measure,
    pxPerMs,
    gapPx: GAP_PX + INSET_PX,
    ...(day ? { coarsest: 'part' } : {}),
    ...(clock ? {} : { finest: 'part' }),
  });
}

/** How much larger or smaller a piece is drawn than on the true-time scale over the same width, in words. */
export function magnification(pxPerMs: number, input: AxisInput): string {
  const times = pxPerMs * msPerPx(input);
  if (times >= 1.5) return input.words.magnified(rounded(times));
  if (times <= 1 / 1.5) return input.words.reduced(rounded(1 / times));
  return input.words.evenSize;
}

/** The same for a busy day, whose parts in view may differ: from the least to the most. */
export function dayMagnification(piece: AxisPiece, pieces: readonly AxisPiece[], input: AxisInput): string {
  const day = input.days.find((d) => d.start <= piece.span.start && piece.span.end <= d.end);
  const parts = pieces.filter(({ span }) => day && day.start <= span.start && span.end <= day.end);
  const times = parts.map(({ pxPerMs }) => pxPerMs * msPerPx(input));
  const [least, most] = [rounded(Math.min(...times)), rounded(Math.max(...times))];
  if (least === most || Math.min(...times) < 1.5) return magnification(piece.pxPerMs, input);
  return input.words.magnified(input.words.from(least, most));
}

/** Of the true-time scale over the whole extent. */
function msPerPx({ base }: AxisInput): number {
  return ((base.pieces.at(-1)?.t1 ?? 1) - (base.pieces[0]?.t0 ?? 0)) / base.widthPx;
}

/** Two digits are enough: 11,000 instead of 10,957. Below ten only whole numbers. */
function rounded(times: number): string {
  return (times < 10 ? oneDigit : twoDigits)(times);
}
const oneDigit = format(',.1r');
const twoDigits = format(',.2r');
