import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { Density } from '../stage/placed-mark';
import type { StagePlan } from '../plan/stage-plan';

interface Props {
  readonly plan: StagePlan;
  readonly densities: readonly Density[];
}

/** How many begin where, under the marks of a track that are too many: one path each, by the logarithm of the count. */
export const DensityPath = memo(function DensityPath({ plan, densities }: Props) {
  let most = 1;
  for (const { counts } of densities) for (const count of counts) most = Math.max(most, count);
  return (
    <g aria-hidden="true" className="pointer-events-none">
      {densities.map((density) => {
        const { track } = density;
        const row = plan.rows[track];
        if (!row) return null;
        const bottom = Math.round(row.y + row.heightPx - 1);
        const full = row.heightPx - 2;
        return (
          <path
            key={track}
            data-track={trackNumber(plan.index, plan.index.dataset.tracks[track]?.id ?? '')}
            d={outline(density, bottom, full / Math.log1p(most))}
            className="fill-track-wash"
          />
        );
      })}
    </g>
  );
});

/** A silhouette on `bottom`, `unit` px high for each natural logarithm of the count. Whole px: their edges are sharp. */
function outline({ edges, counts }: Density, bottom: number, unit: number): string {
  let path = `M0 ${bottom}`;
  let before = bottom;
  counts.forEach((count, i) => {
    const top = Math.round(bottom - Math.log1p(count) * unit);
    if (top !== before) path += `H${edges[i]}V${top}`;
    before = top;
  });
  return `${path}H${edges.at(-1)}V${bottom}Z`;
}
