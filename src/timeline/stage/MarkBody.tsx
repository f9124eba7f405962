import { memo } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import { LABEL, type LabelFit } from '../../geometry/packing/fit-label';
import { BarShape } from '../../ui/BarShape';
import { Leader } from './Leader';
import type { StageMetrics } from '../plan/stage-metrics';

interface Props {
  readonly x0: number;
  readonly x1: number;
  /** Top of the lane. */
  readonly y: number;
  readonly fit: LabelFit;
  readonly label: string;
  /** The label in two lines, where it stands so. */
  readonly lines?: readonly [string, string] | undefined;
  readonly shape: 'extent' | 'point' | 'undated';
  /** Bits of `FLAG`. */
  readonly flags: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly metrics: StageMetrics;
}

/**
 * How a milestone looks: its shape, its words, and a leader where they stand apart. The emphasis stands on the link around
 * it: selected is filled, hovered has a strong edge, focused has a ring.
 */
export const MarkBody = memo(function MarkBody(props: Props) {
  const { x0, x1, y, fit, label, lines, shape, flags, openStart, openEnd, metrics } = props;
  const { markPx, pitchPx, fontPx } = metrics;
  const top = y + (pitchPx - markPx) / 2;
  const words = wordsBox(fit, y, metrics);
  const bar = { x: fit.boxStart, width: fit.boxEnd - fit.boxStart, y, height: pitchPx };
  const middle = words.box.y + words.box.height / 2 + fontPx * 0.36;
  return (
    <>
      <Ground box={bar} />
      {words.apart ? <Ground box={words.box} /> : null}
      {fit.leaderX === null ? null : <Leader fit={fit} leaderX={fit.leaderX} y={y} metrics={metrics} />}
      <BarShape
        x0={x0}
        x1={x1}
        top={top}
        heightPx={markPx}
        kind={shape}
        flags={flags}
        fadesAtStart={openStart}
        fadesAtEnd={openEnd}
        fades="fade-"
      />
      {fit.side === 'none' ? (
        <Doubt
          flags={flags}
          x={(Math.max(x0, fit.boxStart) + Math.min(x1, fit.boxEnd)) / 2}
          y={middle}
          fontPx={fontPx}
        />
      ) : (
        <text
          // Moved, not laid out again: a zoom moves most words, and shapes none.
          transform={`translate(${fit.labelStart} ${lines ? middle - (fontPx * LINE_EM) / 2 : middle})`}
          fontSize={fontPx}
          data-box="label"
          className="pointer-events-none fill-ink group-data-[emphasis=filtered-out]:fill-ink-faint group-data-[emphasis=selected]:fill-paper"
        >
          {lines ? lines[0] : label}
          {lines ? (
            <tspan x={0} dy={fontPx * LINE_EM}>
              {lines[1]}
            </tspan>
          ) : null}
        </text>
      )}
    </>
  );
});

/** A mark without words says by itself that the source is not sure. */
function Doubt({ flags, x, y, fontPx }: { flags: number; x: number; y: number; fontPx: number }) {
  if (!(flags & FLAG.uncertain)) return null;
  return (
    <text
      x={x}
      y={y}
      textAnchor="middle"
      fontSize={fontPx}
      className="pointer-events-none fill-ink group-data-[emphasis=filtered-out]:fill-ink-faint group-data-[emphasis=selected]:fill-paper"
    >
      ?
    </text>
  );
}

/** From one line of words to the next. */
const LINE_EM = 1.2;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface WordsBox {
  readonly box: Box;
  /** Not covered by the box of the bar. */
  readonly apart: boolean;
}

/** Where the words stand, from the top of the drawing. */
function wordsBox(
  { labelStart, labelEnd, lines, laneStep, leaderX }: LabelFit,
  y: number,
  { pitchPx }: StageMetrics,
): WordsBox {
  return {
    box: {
      x: labelStart - 3,
      y: y + laneStep * pitchPx,
      width: labelEnd - labelStart + LABEL.besidePx,
      height: lines * pitchPx,
    },
    apart: lines === 2 || leaderX !== null,
  };
}

interface GroundProps {
  readonly box: Box;
}

/** What a pointer can hit; filled under what is selected, ringed about what has the focus. */
function Ground({ box }: GroundProps) {
  return (
    <rect
      {...box}
      rx={5}
      className="fill-none stroke-[3] [pointer-events:all] group-focus-visible:stroke-focus group-data-[emphasis=selected]:fill-track"
    />
  );
}
