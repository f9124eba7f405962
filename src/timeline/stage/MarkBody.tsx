import { memo } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import { LABEL, type LabelFit } from '../../geometry/packing/fit-label';
import { BarShape } from '../../ui/BarShape';
import type { StageMetrics } from '../plan/stage-metrics';

// Px from the start of the bar and from the top of its lane.

interface Props {
  readonly widthPx: number;
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

/** Distance between two lines of a label. */
const LINE_EM = 1.2;

/**
 * How a milestone looks: its bar, its label, and a leader where the label stands apart. The link around it carries the
 * emphasis: selected is filled, hovered has a strong edge, focused has a ring.
 */
export const MarkBody = memo(function MarkBody(props: Props) {
  const { widthPx, fit, label, lines, shape, flags, openStart, openEnd, metrics } = props;
  const { markPx, pitchPx, fontPx } = metrics;
  const words = {
    x: fit.labelStart - 3,
    y: fit.laneStep * pitchPx,
    width: fit.labelEnd - fit.labelStart + LABEL.besidePx,
    height: fit.lines * pitchPx,
  };
  const baseline = words.y + words.height / 2 + fontPx * 0.36;
  return (
    <>
      <Ground x={fit.boxStart} y={0} width={fit.boxEnd - fit.boxStart} height={pitchPx} />
      {fit.lines === 2 || fit.leaderX !== null ? <Ground {...words} /> : null}
      {fit.leaderX === null ? null : (
        <path
          d={leaderPath(fit, fit.leaderX, metrics)}
          className="fill-none stroke-track group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=hovered]:stroke-2 group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=selected]:stroke-2"
        />
      )}
      <BarShape
        widthPx={widthPx}
        top={(pitchPx - markPx) / 2}
        heightPx={markPx}
        kind={shape}
        flags={flags}
        fadesAtStart={openStart}
        fadesAtEnd={openEnd}
        fades="fade-"
      />
      {fit.side !== 'none' ? (
        <text
          // Its own transform: a zoom moves most labels, and none is laid out again.
          transform={`translate(${fit.labelStart} ${lines ? baseline - (fontPx * LINE_EM) / 2 : baseline})`}
          fontSize={fontPx}
          data-box="label"
          className={INK}
        >
          {lines ? lines[0] : label}
          {lines ? (
            <tspan x={0} dy={fontPx * LINE_EM}>
              {lines[1]}
            </tspan>
          ) : null}
        </text>
      ) : flags & FLAG.uncertain ? (
        // A mark without a label says by itself that the source is not sure.
        <text
          x={(Math.max(0, fit.boxStart) + Math.min(widthPx, fit.boxEnd)) / 2}
          y={baseline}
          textAnchor="middle"
          fontSize={fontPx}
          className={INK}
        >
          ?
        </text>
      ) : null}
    </>
  );
});

const INK =
  'pointer-events-none fill-ink group-data-[emphasis=filtered-out]:fill-ink-faint group-data-[emphasis=selected]:fill-paper';

/** A line from the bar to its label in another lane: to its edge, or round to its side where it stands beside the line. */
function leaderPath(fit: LabelFit, leaderX: number, { pitchPx, markPx, fontPx }: StageMetrics): string {
  const down = Math.sign(fit.laneStep);
  const from = pitchPx / 2 + (down * markPx) / 2;
  const middle = fit.laneStep * pitchPx + pitchPx / 2;
  const side =
    leaderX < fit.labelStart ? fit.labelStart - 2 : leaderX > fit.labelEnd ? fit.labelEnd + 2 : null;
  return `M${leaderX} ${from}${side === null ? `V${middle - down * fontPx * 0.6}` : `V${middle}H${side}`}`;
}

interface GroundProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the pointer can hit. Filled under a selected mark, ringed around a focused one. */
function Ground(box: GroundProps) {
  return (
    <rect
      {...box}
      rx={5}
      className="fill-none stroke-[3] [pointer-events:all] group-focus-visible:stroke-focus group-data-[emphasis=selected]:fill-track"
    />
  );
}
