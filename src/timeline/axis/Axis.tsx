import { memo } from 'react';
import { blendScales } from '../../geometry/scale/base-scale';
import { viewTransform } from '../../geometry/view/view-transform';
import { useWords } from '../../i18n/use-words';
import { type AxisLayout, layOutAxis, movedLabels } from './axis-labels';
import type { AxisPiece } from './axis-pieces';
import { AXIS_ROW } from '../plan/stage-metrics';
import { useShown, useStage } from '../stage-context';
import { setAttributes, Stretched, useMoved } from '../use-moved';

const TONES = {
  tick: 'fill-ink-soft',
  part: 'fill-accent',
  gap: 'fill-ink-faint',
  unit: 'fill-ink-faint',
  day: 'fill-accent font-semibold',
  today: 'fill-ink',
  beyond: 'fill-ink-faint',
} as const;
const NOTES = { day: 'fill-ink font-normal', today: 'fill-ink-soft' } as const;

/** From the lower words to the stage, in heights of small text. */
const FOOT = 0.7;
/** The two strokes in a gap: below its words, above the stage. */
const BREAK_PX = 6;
/** How far a tick line rises into the axis. */
const TICK_PX = 6;

const HIDDEN = { display: 'none' };

interface Props {
  /** Height of the tracks. */
  readonly stagePx: number;
  readonly axis: AxisLayout;
}

/** The axis above the stage, and behind the marks the ground of busy days and gaps, the tick lines and today. */
export const Axis = memo(function Axis({ stagePx }: Pick<Props, 'stagePx'>) {
  const { plan, measure, today, controller } = useStage();
  const { timeline: words } = useWords();
  const { view, times, blend, isMoving } = useShown((shown) => shown.drawn);
  const base = blendScales(plan.expanded, plan.trueScale, blend);
  const transform = viewTransform(base, view, plan.plotPx * times);
  const axis = layOutAxis({
    survey: plan,
    base,
    transform,
    seen: isMoving ? viewTransform(base, controller.shown.get().seen) : transform,
    words,
    measure: (text) => measure(text, plan.metrics.smallPx),
    now: today,
  });
  return <DrawnAxis stagePx={stagePx} axis={axis} />;
});

export function DrawnAxis({ stagePx, axis }: Props) {
  const { stageY, plotPx, metrics } = useStage().plan;
  const { axisPx, smallPx } = metrics;
  const { todayX } = axis;
  const top = stageY - axisPx;
  const bottom = stageY + stagePx;
  const rowY = (row: number): number => stageY - smallPx * (FOOT + row * AXIS_ROW);
  const gaps = axis.pieces.filter(({ kind }) => kind === 'gap');
  const days = axis.pieces.filter(({ kind, day }) => kind !== 'gap' && day !== null);
  /** One path for all pieces, so that a zoom changes only one attribute. */
  const ground = (pieces: readonly AxisPiece[], from: number, to: number): string =>
    pieces.map(({ x0, x1 }) => `M${x0.toFixed(2)} ${from}H${x1.toFixed(2)}V${to}H${x0.toFixed(2)}Z`).join('');
  const place = (x: number, row: number): string => `translate(${x.toFixed(2)} ${rowY(row)})`;
  const labelsRef = useMoved<SVGGElement>((group, moved) => {
    // A pan moves the group, and in it only the labels that stay at the edge.
    const groupX = moved.isPan ? moved.dx : 0;
    setAttributes(group, { transform: `translate(${groupX.toFixed(2)})` });
    const labels = movedLabels(axis.labels, moved, plotPx);
    for (const [i, { x, row, hidden }] of labels.entries())
      setAttributes(
        group.children[i],
        hidden ? HIDDEN : { transform: place(x - groupX, row), display: null },
      );
  });
  return (
    <g clipPath="url(#timeline-ground)">
      <Stretched>
        <path
          d={ground(gaps, stageY, bottom)}
          className="fill-paper-sunken forced-colors:stroke-line forced-colors:[stroke-dasharray:2_4]"
        />
        <path d={ground(days, top, stageY)} className="fill-accent-wash" />
        <path d={ground(days, stageY, bottom)} className="fill-day" />
        {axis.pieces.map(({ key, x0, x1, title }) => (
          <rect key={key} x={x0} y={top} width={x1 - x0} height={axisPx + stagePx} className="hit-area">
            <title>{title()}</title>
          </rect>
        ))}
        <path
          d={gaps
            .filter(({ x0, x1 }) => x1 - x0 > 2 * BREAK_PX)
            .flatMap(({ x0, x1 }) => [-2, 2].map((step) => (x0 + x1 - BREAK_PX) / 2 + step))
            .map((x) => `M${x.toFixed(2)} ${stageY}l${BREAK_PX / 2} ${-BREAK_PX}`)
            .join('')}
          className="fill-none stroke-ink-faint"
        />
        {todayX === null ? null : (
          <>
            <path
              data-today=""
              d={`M${todayX.toFixed(2)} ${rowY(1) - smallPx}V${stageY}`}
              className="stroke-ink/55 forced-colors:stroke-ink"
            />
            {/* Fainter among the marks: labels stand on it. */}
            <path d={`M${todayX.toFixed(2)} ${stageY}V${bottom}`} className="stroke-ink/25" />
          </>
        )}
        <path
          d={axis.lines.map((x) => `M${x.toFixed(2)} ${stageY - TICK_PX}v${stagePx + TICK_PX}`).join('')}
          vectorEffect="non-scaling-stroke"
          // In forced colors the lines are as dark as the labels of the marks, and would strike them through.
          className="stroke-line forced-colors:opacity-30"
        />
      </Stretched>
      <line x1={0} x2={plotPx} y1={stageY} y2={stageY} className="stroke-line-strong/60" />
      <g ref={labelsRef} aria-hidden="true">
        {axis.labels.map(({ key, x, row, text, note, tone }) => (
          // The transform is on a group, because Chromium shapes a text again when the text's own transform changes.
          <g key={key} transform={place(x, row)}>
            <text fontSize={smallPx} data-box="axis" className={TONES[tone]}>
              {note === undefined ? (
                text
              ) : (
                <>
                  <tspan>{text}</tspan>
                  <tspan className={tone === 'day' || tone === 'today' ? NOTES[tone] : undefined}>
                    {note}
                  </tspan>
                </>
              )}
            </text>
          </g>
        ))}
      </g>
    </g>
  );
}
