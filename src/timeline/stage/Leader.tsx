import type { LabelFit } from '../../geometry/packing/fit-label';
import type { StageMetrics } from '../plan/stage-metrics';

interface Props {
  readonly fit: LabelFit;
  readonly leaderX: number;
  /** Top of the lane of the bar. */
  readonly y: number;
  readonly metrics: StageMetrics;
}

/** A thin line from a bar to its words in another lane: to their edge, or round to their side where they stand beside it. */
export function Leader({ fit, leaderX, y, metrics }: Props) {
  const { pitchPx, markPx, fontPx } = metrics;
  const down = Math.sign(fit.laneStep);
  const from = y + pitchPx / 2 + (down * markPx) / 2;
  const middle = y + fit.laneStep * pitchPx + pitchPx / 2;
  const side =
    leaderX < fit.labelStart ? fit.labelStart - 2 : leaderX > fit.labelEnd ? fit.labelEnd + 2 : null;
  const path = side === null ? `V${middle - down * fontPx * 0.6}` : `V${middle}H${side}`;
  return (
    <path
      d={`M${leaderX} ${from}${path}`}
      className="fill-none stroke-track group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=hovered]:stroke-2 group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=selected]:stroke-2"
    />
  );
}
