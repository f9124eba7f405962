import { format } from 'd3';
import type { BaseScale, Piece } from '../../geometry/scale/base-scale';
import type { ViewTransform } from '../../geometry/view/view-transform';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { Survey } from '../plan/stage-plan';
import { type TickSet, ticksIn } from './ticks';
import { lengthOf, rangeInWords } from './time-words';

export interface AxisInput {
  readonly survey: Survey;
  readonly base: BaseScale;
  readonly transform: ViewTransform;
  /** The part of it that is on screen, if more is drawn. */
  readonly seen?: ViewTransform;
  readonly words: TimelineWords;
  readonly measure: (text: string) => number;
  /** This moment, UTC ms; `null` if it is outside the extent. */
  readonly now: number | null;
}

/** A piece of the scale, cut to what is in view. Plot px. */
export interface AxisPiece {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly kind: 'busy' | 'gap';
  /** The busy day that the piece is part of. Such pieces are tinted. */
  readonly day: Span | null;
  readonly span: Span;
  /** Whether the piece begins before the view. */
  readonly cut: boolean;
  /** `null` in a gap. */
  readonly tickSet: TickSet | null;
  /** The range, unit and magnification in words; for a gap, how much time it leaves out. */
  readonly title: () => string;
}

/** Least px between two labels of the axis. */
export const GAP_PX = 8;
/** Px from a tick line to its label. */
export const INSET_PX = 4;

/** The pieces in view, from left to right. */
export function piecesInView({
  survey,
  base,
  transform,
  words,
  measure,
}: Omit<AxisInput, 'now' | 'seen'>): AxisPiece[] {
  const { index, extent, busyDays, clock } = survey;
  const { zone } = index;
  const { widthPx } = transform;
  // A single piece, as on the true scale, is the whole extent: its title names the view, and no busy day stands out.
  const isOnly = base.pieces.length === 1;
  return base.pieces.flatMap(({ t0, t1, kind }) => {
    const [from, to] = [transform.toPx(t0), transform.toPx(t1)];
    const [x0, x1] = [Math.max(from, 0), Math.min(to, widthPx)];
    if (x1 - x0 < 0.5) return [];
    const span = {
      start: instant(from < 0 ? transform.toTime(0) : t0),
      end: instant(to > widthPx ? transform.toTime(widthPx) : t1),
    };
    const day = isOnly ? null : busyDayOf({ t0, t1 }, busyDays);
    const pxPerMs = (to - from) / (t1 - t0);
    const times = (pxPerMs * (extent.end - extent.start)) / base.widthPx;
    const ticks = { zone, words, measure, pxPerMs, gapPx: GAP_PX, day: day !== null, clock };
    const tickSet = kind === 'gap' ? null : ticksIn(span.start, span.end, ticks);
    const title = (): string => {
      const named = isOnly ? span : { start: instant(t0), end: instant(t1) };
      if (!tickSet) return words.leftOut(lengthOf(named));
      const range = rangeInWords(named, zone, words, clock);
      return words.pieceTitle(range, words.unit[tickSet.unit], magnification(times, words));
    };
    return { key: `${t0}`, x0, x1, kind, day, span, cut: from < 0, tickSet, title };
  });
}

/** The busy day that a piece is part of. */
export function busyDayOf({ t0, t1 }: Pick<Piece, 't0' | 't1'>, busyDays: readonly Span[]): Span | null {
  return busyDays.find(({ start, end }) => start <= t0 && t1 <= end) ?? null;
}

/** How much larger or smaller a piece is drawn than on the true-time scale, in words. */
function magnification(times: number, words: TimelineWords): string {
  if (times >= 1.5) return words.magnified(rounded(times));
  return times <= 1 / 1.5 ? words.reduced(rounded(1 / times)) : words.evenSize;
}

/** Rounds to two digits, such as 11,000 for 10,957, and below ten to one. */
function rounded(times: number): string {
  return (times < 10 ? oneDigit : twoDigits)(times);
}
const oneDigit = format(',.1r');
const twoDigits = format(',.2r');
