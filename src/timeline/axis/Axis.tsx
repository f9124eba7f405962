import { memo } from 'react';
import { FrozenWhileMoving } from '../chrome/FrozenWhileMoving';
import type { AxisLayout } from './axis-labels';
import type { AxisPiece } from './axis-pieces';
import { AXIS_ROW } from '../plan/stage-metrics';
import type { StagePlan } from '../plan/stage-plan';

const TONES = {
  tick: 'fill-ink-soft',
  gap: 'fill-ink-faint',
  unit: 'fill-ink-faint',
  day: 'fill-accent font-semibold',
} as const;

interface Props {
  readonly plan: StagePlan;
  readonly axis: AxisLayout;
  /** How far a pan has moved the content, as in `ViewTransform`. */
  readonly shiftPx: number;
  /** Whether the reader is panning or zooming. */
  readonly moving: boolean;
}

/** The background of the stage (busy days and gaps), the tick lines behind the marks, and the labels below them. */
export const Axis = memo(function Axis({ plan, axis, shiftPx, moving }: Props) {
  const { stageY, stagePx, plotPx, metrics } = plan;
  const groundOf = ({ x0, x1, kind }: AxisPiece) => ({
    x: x0,
    y: stageY,
    width: x1 - x0,
    height: stagePx + (kind === 'gap' ? 0 : metrics.axisPx),
  });
  const rowY = (row: number): number => stageY + stagePx + metrics.smallPx * (1.25 + row * AXIS_ROW);
  return (
    <g>
      <rect x={0} y={stageY} width={plotPx} height={stagePx} className="fill-paper-raised" />
      {axis.pieces.map((piece) =>
        piece.kind === 'gap' || piece.day ? (
          <rect
            key={piece.key}
            {...groundOf(piece)}
            className={
              piece.kind === 'gap'
                ? 'fill-paper-sunken forced-colors:stroke-line forced-colors:[stroke-dasharray:2_4]'
                : 'fill-accent-wash/55'
            }
          />
        ) : null,
      )}
      <FrozenWhileMoving
        moving={moving}
        render={() =>
          axis.pieces.map((piece) => (
            <rect key={piece.key} {...groundOf(piece)} className="hit-area">
              <title>{piece.title()}</title>
            </rect>
          ))
        }
      />
      <g aria-hidden="true" transform={`translate(${-shiftPx})`}>
        {/* One path for all tick lines, so that a zoom changes only one attribute. */}
        <path
          d={axis.lines.map((x) => `M${(x + shiftPx).toFixed(2)} ${stageY}v${stagePx + 6}`).join('')}
          // In forced colors the lines are as dark as the labels of the marks, and would strike them through.
          className="stroke-line forced-colors:opacity-30"
        />
        {axis.labels.map((label) => (
          // The transform is on a group, because Chromium shapes a text again when the text's own transform changes.
          <g key={label.key} transform={`translate(${(label.x + shiftPx).toFixed(2)} ${rowY(label.row)})`}>
            <text fontSize={metrics.smallPx} data-box="axis" className={TONES[label.tone]}>
              {label.text}
            </text>
          </g>
        ))}
      </g>
    </g>
  );
});
