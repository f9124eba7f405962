import { memo } from 'react';
import { trackNumber } from '../dataset/track-number';
import type { Density } from './placed-mark';
import type { StagePlan } from './stage-plan';

interface Props {
  readonly plan: StagePlan;
  readonly densities: readonly Density[];
}

/** How many begin where, under the marks of a track that are too many: one path each, by the logarithm of the count. */
export const DensityPath = memo(function DensityPath({ plan, densities }: Props) {
  let most = 1;
  for (const { bins } of densities) for (const { count } of bins) most = Math.max(most, count);
  return (
    <g aria-hidden="true" className="pointer-events-none">
      {densities.map(({ track, bins }) => {
        const row = plan.rows[track];
        if (!row) return null;
        const bottom = row.y + row.heightPx - 1;
        const full = row.heightPx - 2;
        return (
          <path
            key={track}
            data-track={trackNumber(plan.index, plan.index.dataset.tracks[track]?.id ?? '')}
            d={outline(bins, bottom, full / Math.log1p(most))}
            className="fill-track-wash"
          />
        );
      })}
    </g>
  );
});

/** A silhouette on `bottom`, `unit` px high for each natural logarithm of the count. Whole px: their edges are sharp. */
function outline(bins: Density['bins'], bottom: number, unit: number): string {
  let path = `M0 ${bottom}`;
  for (const { x0, x1, count } of bins) {
    path += `L${Math.round(x0)} ${Math.round(bottom - Math.log1p(count) * unit)}H${Math.round(x1)}`;
  }
  return `${path}V${bottom}Z`;
}
