import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { StagePlan } from '../plan/stage-plan';
import type { TrackTitle } from '../plan/track-title';

interface Props {
  readonly plan: StagePlan;
  readonly titles: readonly TrackTitle[];
  readonly widthPx: number;
}

/** Hairlines between the tracks and their titles at the left. */
export const Rows = memo(function Rows({ plan, titles, widthPx }: Props) {
  const { fontPx } = plan.metrics;
  const tracks = plan.rows.flatMap((row, i) => {
    const [track, title] = [plan.index.dataset.tracks[i], titles[i]];
    return track && title ? [{ id: track.id, row, title }] : [];
  });
  const bottom = plan.stageY + plan.stagePx;
  return (
    <g aria-hidden="true">
      {tracks.map(({ id, row, title }) => (
        <g key={id} data-track={trackNumber(plan.index, id)}>
          <line x1={plan.plotX} x2={widthPx} y1={row.y} y2={row.y} className="stroke-line" />
          <rect x={plan.plotX - 4} y={row.y + 3} width={3} height={row.heightPx - 6} className="fill-track" />
          <text
            textAnchor="end"
            fontSize={fontPx}
            y={row.y + row.heightPx / 2 - (title.lines.length - 2) * fontPx * 0.6 - fontPx * 0.25}
            className="fill-ink-soft"
          >
            {title.lines.map((line, i) => (
              <tspan key={line} x={plan.plotX - 11} dy={i === 0 ? 0 : fontPx * 1.2}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      <line x1={plan.plotX} x2={widthPx} y1={bottom} y2={bottom} className="stroke-line" />
    </g>
  );
});
