import { max } from 'd3';
import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { Placed } from '../stage/placed-mark';
import { useStage } from '../stage-context';
import { LazySilhouette } from './LazySilhouette';

/** A silhouette under the marks of each dense track: how many milestones begin where. */
export const DenseLayer = memo(function DenseLayer({ densities }: Pick<Placed, 'densities'>) {
  const { plan } = useStage();
  const most = max(densities, ({ counts }) => max(counts)) ?? 0;
  return (
    <g aria-hidden="true" className="pointer-events-none">
      {densities.map((density) => {
        const row = plan.rows[density.track];
        if (!row) return null;
        return (
          <LazySilhouette
            key={density.track}
            bins={density}
            bottom={Math.round(row.y + row.heightPx - 1)}
            most={most}
            fullPx={row.heightPx - 2}
            round
            track={trackNumber(plan.index, plan.index.dataset.tracks[density.track]?.id ?? '')}
            className="fill-track-wash"
          />
        );
      })}
    </g>
  );
});
