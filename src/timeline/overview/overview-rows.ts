import type { StagePlan } from '../plan/stage-plan';

/** Where the small marks of each track lie on the strip. */
export interface OverviewRows {
  readonly topPx: number;
  readonly pitchPx: number;
}

export function overviewRows({ metrics, tracks }: StagePlan): OverviewRows {
  const topPx = metrics.smallPx * 1.4;
  return { topPx, pitchPx: (metrics.overviewPx - topPx - 3) / Math.max(tracks.length, 1) };
}
