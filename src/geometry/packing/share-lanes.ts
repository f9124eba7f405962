import { ascending, cumsum, greatest, max, maxIndex, range, sum } from 'd3';
import type { TimeSpan } from '../scale/base-scale';

export interface LaneShare {
  readonly total: number;
  /** By group: lanes that it needs in any case. Every group gets at least one. */
  readonly least: readonly number[];
  /** The cost of a group with this many lanes: its items without room. Falls as lanes are added. */
  readonly cost: (group: number, lanes: number) => number;
}

/** Offers of more lanes at a time rarely help, and take time to compute. */
const MAX_OFFER = 4;

/**
 * Shares lanes among groups. Each begins with its least. Further lanes go where each of them saves most, up to four at a time,
 * because two lanes may help where one does not. Ends when no lane is left, or none would save anything.
 */
export function shareLanes({ total, least, cost }: LaneShare): number[] {
  const shares = least.map((lanes) => Math.max(lanes, 1));
  let left = total - sum(shares);
  // Too few lanes: take one from the group with the most.
  for (; left < 0 && shares.some((n) => n > 1); left += 1) {
    const largest = maxIndex(shares);
    shares[largest] = (shares[largest] ?? 1) - 1;
  }
  while (left > 0) {
    const offers = shares.flatMap((lanes, group) => {
      const before = cost(group, lanes);
      if (before <= 0) return [];
      return range(1, Math.min(left, MAX_OFFER) + 1).map((more) => {
        return { group, more, before, saving: (before - cost(group, lanes + more)) / more };
      });
    });
    // Of equal savings, prefer the group with the highest cost.
    const best = greatest(offers, (a, b) => ascending(a.saving, b.saving) || ascending(a.before, b.before));
    if (!best || best.saving <= 0) break;
    shares[best.group] = (shares[best.group] ?? 1) + best.more;
    left -= best.more;
  }
  return shares;
}

/** The most spans that contain one moment: as many lanes are needed, however far one zooms in. */
export function peakOverlap(spans: readonly TimeSpan[]): number {
  const steps = spans.flatMap(({ start, end }) => [
    { time: start, change: 1 },
    { time: end, change: -1 },
  ]);
  // Spans are half-open: at the same moment an end comes before a start.
  steps.sort((a, b) => a.time - b.time || a.change - b.change);
  return max(cumsum(steps, ({ change }) => change)) ?? 0;
}
