import { memo } from 'react';
import type { LabelFit } from '../geometry/fit-label';
import type { StageMetrics } from './stage-metrics';

interface Props {
  readonly x0: number;
  readonly x1: number;
  /** Top of the lane. */
  readonly y: number;
  readonly fit: LabelFit;
  readonly label: string;
  readonly shape: 'extent' | 'point' | 'undated';
  readonly dashed: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly metrics: StageMetrics;
}

/**
 * How a milestone looks. Precision by shape: a bar for an extent, a disc for a known instant, an outline without ends
 * for the undated; dashes where the place is approximate, faded ends where a bound is open. The emphasis stands on the
 * link around it: selected is filled, hovered has a strong edge, focused has a ring.
 */
export const MarkBody = memo(function MarkBody(props: Props) {
  const { x0, x1, y, fit, label, shape, dashed, openStart, openEnd, metrics } = props;
  const { markPx, pitchPx, fontPx } = metrics;
  const top = y + (pitchPx - markPx) / 2;
  const fade = openStart ? 'url(#fade-start)' : openEnd ? 'url(#fade-end)' : undefined;
  const beside = fit.side === 'left' || fit.side === 'right';
  return (
    <>
      {/* Target, and the fill of a selected mark whose words stand beside its bar. */}
      <rect
        x={fit.boxStart}
        y={y}
        width={fit.boxEnd - fit.boxStart}
        height={pitchPx}
        className="fill-transparent"
      />
      {beside ? (
        <rect
          x={fit.boxStart - 1}
          y={top}
          width={fit.boxEnd - fit.boxStart + 2}
          height={markPx}
          rx={4}
          className="fill-transparent group-data-[emphasis=selected]:fill-track"
        />
      ) : null}
      {shape === 'point' ? (
        <circle
          cx={(x0 + x1) / 2}
          cy={y + pitchPx / 2}
          r={6}
          className="fill-track stroke-paper group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=selected]:stroke-paper"
        />
      ) : (
        <rect
          x={x0 + 1}
          y={top + 0.5}
          width={Math.max(x1 - x0 - 2, 3)}
          height={markPx - 1}
          rx={4}
          strokeDasharray={dashed ? '4 3' : undefined}
          mask={fade}
          className={`fill-track-wash group-data-[emphasis=selected]:fill-track group-data-[emphasis=hovered]:stroke-2 ${shape === 'undated' ? 'stroke-line-strong' : 'stroke-track'} group-data-[emphasis=hovered]:stroke-ink`}
        />
      )}
      <rect
        x={fit.boxStart - 1}
        y={top - 0.5}
        width={fit.boxEnd - fit.boxStart + 2}
        height={markPx + 1}
        rx={5}
        className="fill-none stroke-focus stroke-[3] opacity-0 group-focus-visible:opacity-100"
      />
      {fit.side === 'none' ? null : (
        <text
          x={fit.labelStart}
          y={y + pitchPx / 2 + fontPx * 0.36}
          fontSize={fontPx}
          data-box="label"
          className="pointer-events-none fill-ink group-data-[emphasis=selected]:fill-paper"
        >
          {label}
        </text>
      )}
    </>
  );
});
