import { max } from 'd3';
import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { StagePlan } from '../plan/stage-plan';
import type { Density } from '../stage/placed-mark';
import { countHeight, silhouette } from './silhouette';

interface Props {
  readonly plan: StagePlan;
  readonly densities: readonly Density[];
}

/** Under the marks of each dense track: how many milestones begin where, as one path. Heights are whole px, so edges are sharp. */
export const DenseTrackLayer = memo(function DenseTrackLayer({ plan, densities }: Props) {
  const most = max(densities, ({ counts }) => max(counts)) ?? 0;
  return (
    <g aria-hidden="true" className="pointer-events-none">
      {densities.map((density) => {
        const row = plan.rows[density.track];
        if (!row) return null;
        const height = countHeight(Math.max(most, 1), row.heightPx - 2);
        const bottom = Math.round(row.y + row.heightPx - 1);
        return (
          <path
            key={density.track}
            data-track={trackNumber(plan.index, plan.index.dataset.tracks[density.track]?.id ?? '')}
            d={silhouette(density, bottom, (count) => Math.round(height(count)))}
            className="fill-track-wash"
          />
        );
      })}
    </g>
  );
});
