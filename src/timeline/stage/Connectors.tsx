import { memo } from 'react';
import type { AxisLayout } from '../axis/axis-labels';
import type { StagePlan } from '../plan/stage-plan';

interface Props {
  readonly plan: StagePlan;
  readonly axis: AxisLayout;
}

/** Joins each piece of the stage to its slice of true time, so that the eye sees what was stretched. */
export const Connectors = memo(function Connectors({ plan, axis }: Props) {
  const { overviewPx, connectorPx } = plan.metrics;
  const outline = (day: boolean): string =>
    axis.pieces
      .map((piece) => {
        if (piece.kind === 'gap' || piece.day !== day) return '';
        const [a, b] = [plan.even.toPx(piece.span.start), plan.even.toPx(piece.span.end)];
        // A slice thinner than a px would vanish: the day among thirty years.
        const middle = (a + b) / 2;
        const [from, to] = b - a < 1 ? [middle - 0.5, middle + 0.5] : [a, b];
        return `M${from} ${overviewPx}H${to}L${piece.x1} ${overviewPx + connectorPx}H${piece.x0}Z`;
      })
      .join('');
  return (
    // Two paths for all of them: a zoom then changes two attributes.
    <g aria-hidden="true">
      <path d={outline(false)} className="fill-paper-sunken stroke-line" />
      <path d={outline(true)} className="fill-accent-wash stroke-accent/20 forced-colors:stroke-accent" />
    </g>
  );
});
