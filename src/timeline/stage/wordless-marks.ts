import type { StageMetrics } from '../plan/stage-metrics';
import type { PlacedMark } from './placed-mark';

// Plot px.

/** A mark in another view than the one for which it was placed: its bar has the length of its time there. */
export interface MovedMark {
  readonly placed: PlacedMark;
  /** What the places of its words are measured from. */
  readonly x: number;
  /** Ends of the bar. */
  readonly x0: number;
  readonly x1: number;
  /** Whole px by which the bar is longer than it was placed. */
  readonly longerPx: number;
  /** Whether what stands at the end of the bar may be in view. */
  readonly isEndSeen: boolean;
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Left free between a label and what stands beside it. */
const FREE_PX = 2;

/**
 * The marks that a zoom out has moved so near to each other that their labels would touch another label or bar. What matters more
 * keeps its label, and the selected mark first.
 */
export function wordlessMarks(
  moved: readonly MovedMark[],
  { pitchPx }: StageMetrics,
  selected: number | null,
): ReadonlySet<MovedMark> {
  const rankOf = ({ placed: { drawn } }: MovedMark): number =>
    drawn.ordinal === selected ? 0 : drawn.importance;
  const bars = moved.map((mark): readonly [MovedMark, Box] => {
    const { x0, x1, placed } = mark;
    return [mark, { x0, x1, y0: placed.y, y1: placed.y + pitchPx }];
  });
  const labels: Box[] = [];
  const wordless = new Set<MovedMark>();
  for (const mark of moved.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const { x, placed } = mark;
    const { side, labelStart, labelEnd, laneStep, lines } = placed.fit;
    if (side === 'none') continue;
    const y0 = placed.y + laneStep * pitchPx;
    const label = {
      ...{ x0: x + labelStart - FREE_PX, x1: x + labelEnd + FREE_PX },
      ...{ y0, y1: y0 + lines * pitchPx },
    };
    if (
      labels.some((other) => overlap(label, other)) ||
      bars.some(([other, bar]) => other !== mark && overlap(label, bar))
    )
      wordless.add(mark);
    else labels.push(label);
  }
  return wordless;
}

function overlap(a: Box, b: Box): boolean {
  // Lanes are fractions of a px high, and the sum of two is not exactly the next.
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 - 0.5 && b.y0 < a.y1 - 0.5;
}
