import { memo } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import { LABEL, type LabelFit } from '../../geometry/packing/fit-label';
import { BarShape, growing, inkOf } from '../../ui/BarShape';
import { useSelectableLink } from '../../ui/use-milestone-link';
import { COUNT_PAD_PX, countText } from '../plan/details';
import type { StageMetrics } from '../plan/stage-metrics';
import { countFollows, countStart, TICK, tickTop, tickXs } from './fold-details';
import { useMarkName } from './mark-name';
import { type Frame, setAttributes } from '../use-moved';
import { barEnds, BLEED_PX } from './bar';
import { isSameShape, type PlacedMark } from './placed-mark';
import type { MovedMark } from './wordless-marks';

// Px from the start of the bar and from the top of its lane.

interface Props {
  readonly placed: PlacedMark;
  readonly metrics: StageMetrics;
  readonly selected: boolean;
  readonly filteredOut: boolean;
  /** Whether Tab reaches it. */
  readonly tabStop: boolean;
}

/** One dated milestone, as a real link: its bar, its label, and a leader where the label stands apart. The parent group moves it to its place. */
export const Mark = memo(
  function Mark({ placed, metrics, selected, filteredOut, tabStop }: Props) {
    const { drawn, widthPx, fit } = placed;
    const { pitchPx, fontPx, smallPx } = metrics;
    const link = useSelectableLink(drawn.milestone.id, selected, { filteredOut });
    const emphasis = link['data-emphasis'];
    const folded = foldedIn(placed);
    const labelTop = fit.laneStep * pitchPx;
    return (
      <a
        {...link}
        tabIndex={tabStop ? 0 : -1}
        aria-label={useMarkName(drawn.milestone)}
        className="group outline-none"
      >
        <rect x={fit.boxStart} width={fit.boxEnd - fit.boxStart} height={pitchPx} rx={5} className={GROUND} />
        {fit.lines === 2 || fit.leaderX !== null ? (
          <rect
            x={fit.labelStart - 3}
            y={labelTop}
            width={fit.labelEnd - fit.labelStart + LABEL.besidePx}
            height={fit.lines * pitchPx}
            rx={5}
            className={GROUND}
          />
        ) : null}
        {fit.leaderX === null ? null : (
          <path
            d={leaderPath(fit, fit.leaderX, metrics)}
            className="fill-none stroke-track group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=hovered]:stroke-2 group-data-[emphasis=selected]:stroke-2"
          />
        )}
        <g data-bar="">
          <BarShape
            widthPx={widthPx}
            {...shapeOf(placed, metrics)}
            doubtStart={drawn.doubtStart}
            doubtEnd={drawn.doubtEnd}
            openStart={placed.openStart}
            openEnd={placed.openEnd}
            lineStart={fit.side === 'inside' && fit.lines === 1 ? fit.labelEnd + LABEL.besidePx : 0}
            fades="fade-"
          />
          {folded > 0 ? <Ticks placed={placed} metrics={metrics} /> : null}
          {emphasis === 'selected' || emphasis === 'hovered' ? (
            <Ring placed={placed} metrics={metrics} />
          ) : null}
        </g>
        {placed.countOnBar && folded > 1 ? (
          <text
            x={widthPx / 2}
            y={pitchPx / 2 + smallPx * 0.36}
            textAnchor="middle"
            fontSize={smallPx}
            className={inkOfWords(placed, true)}
          >
            {folded}
          </text>
        ) : null}
        {fit.side !== 'none' ? (
          <Label placed={placed} metrics={metrics} middle={labelTop + labelHeight(placed, metrics) / 2} />
        ) : drawn.flags & FLAG.uncertain ? (
          // The label would end with this question mark.
          <text
            x={(Math.max(0, fit.boxStart) + Math.min(widthPx, fit.boxEnd)) / 2}
            y={pitchPx / 2 + fontPx * 0.36}
            textAnchor="middle"
            fontSize={fontPx}
            className={inkOfWords(placed)}
          >
            ?
          </text>
        ) : null}
      </a>
    );
  },
  (a, b) =>
    a.metrics === b.metrics &&
    a.selected === b.selected &&
    a.filteredOut === b.filteredOut &&
    a.tabStop === b.tabStop &&
    isSameShape(a.placed, b.placed),
);

/** A mark in another view. Its words keep their size and their place beside the bar. */
export function movedMark(placed: PlacedMark, frame: Frame): MovedMark {
  const { drawn, kind, x, widthPx, fit } = placed;
  const { x0, x1 } = barEnds(drawn, kind, frame, frame.isPan ? frame.dx : 0);
  // Whole px: the lengths of most short bars then stay.
  const longerPx = Math.round(x1 - x0 - widthPx);
  // The mark moves with the end of the bar if its label stands there, and stops where a label on the bar would leave the plot. Then the
  // bar begins left of it.
  const hiddenPx = Math.min(
    Math.min(LABEL.padPx, x + fit.labelStart) - x0 - fit.labelStart,
    x1 - x0 - fit.labelEnd,
  );
  const leftPx = fit.side === 'right' ? longerPx : fit.side === 'inside' ? Math.max(hiddenPx, 0) : 0;
  return { placed, x: x0 + leftPx, x0, x1, longerPx, isEndSeen: x1 < frame.widthPx + BLEED_PX };
}

/**
 * Moves the node of a mark.
 * @param groupX How far the group of all marks is moved.
 * @param wordless Whether its label has no room.
 */
export function moveMark(
  item: Element | undefined,
  { placed, x, x0, longerPx, isEndSeen }: MovedMark,
  groupX: number,
  wordless: boolean,
): void {
  setAttributes(item, {
    transform: `translate(${(x - groupX).toFixed(2)} ${placed.y})`,
    'data-wordless': wordless ? '' : null,
  });
  const bar = item?.querySelector('[data-bar]');
  const leftPx = x - x0;
  setAttributes(bar, { transform: leftPx === 0 ? null : `translate(${(-leftPx).toFixed(2)})` });
  for (const part of bar?.querySelectorAll('[data-grow]') ?? []) {
    const [from, widthPx] = [part.getAttribute('data-after'), Number(part.getAttribute('data-grow'))];
    const afterPx = from === null ? 0 : leftPx;
    setAttributes(part, { width: Math.max(widthPx + longerPx - afterPx, LEAST_PX) });
    if (from !== null) setAttributes(part, { x: Number(from) + afterPx });
  }
  if (isEndSeen)
    for (const part of bar?.querySelectorAll('[data-end]') ?? [])
      setAttributes(part, { transform: longerPx === 0 ? null : `translate(${longerPx})` });
}

/** A bar that gets shorter does not vanish. */
const LEAST_PX = 0.5;

type BodyProps = Pick<Props, 'placed' | 'metrics'>;

/** The area that the pointer can hit. It is ringed while the mark has the focus. */
const GROUND = 'fill-none stroke-[3] [pointer-events:all] group-focus-visible:stroke-focus';
/** Distance between two lines of a label. */
const LINE_EM = 1.2;

function foldedIn({ details, statements }: PlacedMark): number {
  return details + statements;
}

/** What is folded into a milestone hangs under its mark: lines for details, dots for statements. The light path sets them off from a solid bar. */
function Ticks({ placed, metrics }: BodyProps) {
  const path = tickXs(placed)
    .map((x, i) => `M${x + 0.75} ${tickTop(metrics)}v${i < placed.details ? TICK.heightPx : TICK.dotPx}`)
    .join('');
  return (
    <>
      <path d={path} className="pointer-events-none fill-none stroke-paper [stroke-width:4]" />
      <path d={path} className={`pointer-events-none fill-none stroke-track [stroke-width:1.5] ${FAINT}`} />
    </>
  );
}

const FAINT = 'group-data-[emphasis=filtered-out]:opacity-35';

/**
 * The ink of words: on a solid bar the color of the paper; of the first importance elsewhere the color of the track. A mark that is filtered
 * out has no words until it is hovered or selected, so that what is kept stands out.
 */
function inkOfWords({ kind, fit, drawn }: PlacedMark, count = false): string {
  const isOnBar = kind === 'bar' && (count || fit.side === 'inside' || fit.side === 'none');
  const color = drawn.importance !== 1 ? 'fill-ink' : isOnBar ? 'fill-paper' : 'fill-track';
  const weight = drawn.importance === 1 ? 'font-bold' : '';
  return `pointer-events-none in-data-wordless:hidden group-data-[emphasis=filtered-out]:hidden ${color} ${weight}`;
}

const NOTE = 'fill-ink-faint font-normal';

/** The label, and beside it, away from the bar, what is said about an open end. */
function Label({ placed, metrics, middle }: BodyProps & { readonly middle: number }) {
  const { drawn, fit, openStart, openEnd } = placed;
  const { fontPx, smallPx } = metrics;
  const lines = fit.lines === 2 ? drawn.broken?.lines : undefined;
  const baseline = middle + fontPx * 0.36;
  const note = openStart || openEnd ? drawn.note : '';
  const small = { fontSize: smallPx, className: NOTE };
  // One node less for each of most marks.
  const count = placed.countOnBar ? '' : countText(foldedIn(placed));
  const isAlone = !lines && !note && count === '';
  return (
    <text
      // A transform and not x and y: moving a label, as a zoom does, then needs no new layout of the text.
      transform={`translate(${fit.labelStart} ${lines ? baseline - (fontPx * LINE_EM) / 2 : baseline})`}
      fontSize={fontPx}
      data-box="label"
      className={inkOfWords(placed)}
    >
      {note && !lines && fit.side === 'left' ? <tspan {...small}>{note}</tspan> : null}
      {isAlone ? (
        drawn.label
      ) : (
        <tspan dx={note && fit.side === 'left' && !lines ? LABEL.notePx : undefined}>
          {lines ? lines[0] : drawn.label}
        </tspan>
      )}
      {lines ? (
        <tspan x={0} dy={fontPx * LINE_EM} {...(drawn.note ? small : {})}>
          {lines[1]}
        </tspan>
      ) : null}
      {count ? (
        <tspan
          x={countStart(placed) - fit.labelStart + COUNT_PAD_PX / 2}
          className={countFollows(placed) ? inkOfWords({ ...placed, kind: 'slim' }) : undefined}
        >
          {count}
        </tspan>
      ) : null}
      {note && !lines && fit.side !== 'left' ? (
        <tspan dx={LABEL.notePx} {...small}>
          {note}
        </tspan>
      ) : null}
    </text>
  );
}

/** A slim bar under its own label stands at the lower edge of its lane. */
function isLow({ kind, fit }: PlacedMark): boolean {
  return kind === 'slim' && fit.side === 'inside';
}

function labelHeight(placed: PlacedMark, metrics: StageMetrics): number {
  return isLow(placed) ? inkOf(shapeOf(placed, metrics)).y : placed.fit.lines * metrics.pitchPx;
}

function shapeOf(placed: PlacedMark, { pitchPx, markPx }: StageMetrics) {
  return {
    top: (pitchPx - markPx) / 2,
    heightPx: markPx,
    kind: placed.kind,
    importance: placed.drawn.importance,
    low: isLow(placed),
  };
}

const RING = { gapPx: 3.5, strokePx: 2 } as const;

/** Around the bar alone, so that a selected mark looks no longer than it is. It keeps clear of the next lane where it can. */
function Ring({ placed, metrics }: BodyProps) {
  const { y, height } = inkOf(shapeOf(placed, metrics));
  const gap = Math.min(RING.gapPx, Math.max(metrics.pitchPx - height - RING.strokePx, 1));
  const off = gap + RING.strokePx / 2;
  const { side, laneStep } = placed.fit;
  // A label beside the bar stands nearer than the ring would: there the ring leaves 2 px free on either side of its line.
  const offAt = (end: 'left' | 'right'): number =>
    side === end && laneStep === 0 ? Math.min(off, LABEL.besidePx - 2 - RING.strokePx / 2) : off;
  // Words above a slim bar stand directly on it.
  const offAbove = isLow(placed) ? RING.strokePx / 2 : off;
  return (
    <rect
      x={-offAt('left')}
      y={y - offAbove}
      {...growing(placed.widthPx + offAt('left') + offAt('right'))}
      height={height + offAbove + off}
      rx={5}
      className="pointer-events-none fill-none stroke-ink group-data-[emphasis=selected]:stroke-2"
    />
  );
}

/** A line from the bar to its label in another lane: straight to its edge or, if the label stands beside the line, to its side. */
function leaderPath(fit: LabelFit, leaderX: number, { pitchPx, markPx, fontPx }: StageMetrics): string {
  const down = Math.sign(fit.laneStep);
  const from = pitchPx / 2 + (down * markPx) / 2;
  const middle = fit.laneStep * pitchPx + pitchPx / 2;
  const side =
    leaderX < fit.labelStart ? fit.labelStart - 2 : leaderX > fit.labelEnd ? fit.labelEnd + 2 : null;
  return `M${leaderX} ${from}${side === null ? `V${middle - down * fontPx * 0.6}` : `V${middle}H${side}`}`;
}
