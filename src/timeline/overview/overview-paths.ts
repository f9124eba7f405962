import { countWithin } from '../../dataset/placing/intervals';
import type { StagePlan } from '../plan/stage-plan';
import { overviewRows } from './overview-rows';

const BIN_PX = 3;

/** By track: one path over bins of 3 px, as high as the logarithm of how many each holds. Two searches a bin, at any size. */
export function overviewPaths(plan: StagePlan): string[] {
  const { even, plotPx, tracks } = plan;
  const { topPx, pitchPx } = overviewRows(plan);
  const edges = Array.from({ length: Math.ceil(plotPx / BIN_PX) + 1 }, (_, i) =>
    Math.min(i * BIN_PX, plotPx),
  );
  const counts = tracks.map(({ happened }) =>
    edges.slice(1).map((x1, i) => countWithin(happened, even.toTime(edges[i] ?? 0), even.toTime(x1))),
  );
  const most = Math.max(1, ...counts.flat());
  return counts.map((bins, track) => {
    const bottom = topPx + (track + 1) * pitchPx - 1;
    const unit = Math.max(pitchPx - 1, 1.5) / Math.log1p(most);
    let path = '';
    bins.forEach((count, i) => {
      if (count === 0) return;
      const [x0 = 0, x1 = 0] = [edges[i], edges[i + 1]];
      path += `M${x0} ${bottom.toFixed(1)}V${(bottom - Math.max(Math.log1p(count) * unit, 1)).toFixed(1)}H${x1.toFixed(1)}V${bottom.toFixed(1)}Z`;
    });
    return path;
  });
}
