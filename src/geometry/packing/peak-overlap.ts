import type { TimeSpan } from '../scale/base-scale';

/** The most spans that hold one moment together: lanes that no zoom can do without. */
export function peakOverlap(spans: readonly TimeSpan[]): number {
  const edges = spans.flatMap(({ start, end }) => [
    { time: start, step: 1 },
    { time: end, step: -1 },
  ]);
  // Half-open: an end makes room before a beginning at the same moment takes it.
  edges.sort((a, b) => a.time - b.time || a.step - b.step);
  let now = 0;
  let most = 0;
  for (const { step } of edges) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}
