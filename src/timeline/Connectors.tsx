import { memo } from 'react';
import type { ViewTransform } from '../geometry/view-transform';
import type { AxisLayout } from './axis-labels';
import type { StagePlan } from './stage-plan';

interface Props {
  readonly plan: StagePlan;
  readonly transform: ViewTransform;
  readonly axis: AxisLayout;
}

/** Joins each piece of the stage to its slice of true time, so that the eye sees what was stretched. */
export const Connectors = memo(function Connectors({ plan, axis }: Props) {
  const { stripPx, connectorPx } = plan.metrics;
  const [top, bottom] = [stripPx, stripPx + connectorPx];
  return (
    <g aria-hidden="true">
      {axis.pieces
        .filter((piece) => piece.kind === 'busy')
        .map((piece) => {
          const [a, b] = [plan.even.toPx(piece.span.start), plan.even.toPx(piece.span.end)];
          // A slice thinner than a px would vanish: the day among thirty years.
          const middle = (a + b) / 2;
          const [from, to] = b - a < 1 ? [middle - 0.5, middle + 0.5] : [a, b];
          return (
            <polygon
              key={piece.key}
              points={`${from},${top} ${to},${top} ${piece.x1},${bottom} ${piece.x0},${bottom}`}
              className={
                piece.day
                  ? 'fill-accent-wash stroke-accent/20 forced-colors:stroke-accent'
                  : 'fill-paper-sunken stroke-line'
              }
            />
          );
        })}
    </g>
  );
});
