import { scaleSymlog } from 'd3';
import { memo } from 'react';

/** How many milestones there are in each bin along a ruler. */
export interface BinCounts {
  /** Px; one more than there are counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

interface Props {
  readonly bins: BinCounts;
  /** Px of the baseline. */
  readonly bottom: number;
  /** The count that is `fullPx` high. */
  readonly most: number;
  readonly fullPx: number;
  /** The least height of a count above zero, so that even a single milestone is seen. */
  readonly leastPx?: number;
  /** Heights in whole px, so that edges are sharp. */
  readonly round?: boolean;
  /** The number of its track, for its colour. */
  readonly track?: number | undefined;
  readonly className: string;
}

/** The counts along a ruler as one filled path. */
export const Silhouette = memo(function Silhouette(props: Props) {
  const { bins, bottom, most, fullPx, leastPx = 0, round = false, track, className } = props;
  const height = countHeight(Math.max(most, 1), fullPx);
  const steps = round ? 1 : 10;
  const heightOf = (count: number): number =>
    count > 0 ? Math.round(Math.max(height(count), leastPx) * steps) / steps : 0;
  return <path data-track={track} d={silhouette(bins, bottom, heightOf)} className={className} />;
});

/** The height of a count, by its logarithm: a single milestone is then seen beside thousands. `most` is `fullPx` high. */
export function countHeight(most: number, fullPx: number): (count: number) => number {
  return scaleSymlog().domain([0, most]).range([0, fullPx]);
}

/**
 * A filled path over the bins, standing on `bottom`. Each step is a horizontal and a vertical line: half as long as the path of D3's
 * `area`, in every frame of a zoom.
 */
export function silhouette(
  { edges, counts }: BinCounts,
  bottom: number,
  heightOf: (count: number) => number,
): string {
  let path = `M${edges[0] ?? 0} ${bottom}`;
  let last = bottom;
  for (const [i, count] of counts.entries()) {
    // A bin as high as the one before adds no corner, nor does an empty one at the start.
    const y = count === counts[i - 1] ? last : bottom - heightOf(count);
    if (y !== last) path += `H${edges[i] ?? 0}V${y}`;
    last = y;
  }
  return `${path}H${edges.at(-1) ?? 0}V${bottom}`;
}
