import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import type { Span } from '../../time/span';

export interface OverviewBin {
  /** Its place among the bins. */
  readonly at: number;
  /** Share of the fullest, 0 to 1, on a scale where ten times as many are one step up. */
  readonly share: number;
}

/** How many milestones on the axis begin in each of so many even stretches of the extent; empty ones are left out. */
export function overviewBins(columns: MilestoneColumns, extent: Span, bins: number): OverviewBin[] {
  const counts = new Uint32Array(bins);
  const { start, end, flags, length } = columns;
  const scale = bins / (extent.end - extent.start);
  for (let i = 0; i < length; i++) {
    const from = start[i] ?? Number.NaN;
    const at = from === -Infinity ? (end[i] ?? Number.NaN) : from;
    if (!Number.isFinite(at) || ((flags[i] ?? 0) & FLAG.statement) !== 0) continue;
    const bin = Math.min(Math.max(Math.floor((at - extent.start) * scale), 0), bins - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.log1p(counts.reduce((max, count) => Math.max(max, count), 0));
  return Array.from(counts, (count, at) => ({ at, share: most === 0 ? 0 : Math.log1p(count) / most })).filter(
    ({ share }) => share > 0,
  );
}
