import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { DensityPath } from './DensityPath';
import type { Density } from '../stage/placed-mark';
import { WarmUpPlacement } from './WarmUpPlacement';
import type { StagePlan } from '../plan/stage-plan';

interface Props {
  readonly plan: StagePlan;
  readonly base: BaseScale;
  readonly densities: readonly Density[];
  readonly place: (view: TimeSpan) => unknown;
}

/** What marks that are too many need besides themselves: their density below them, and a rehearsal of the next views. */
export function DenseTrackLayer({ plan, base, densities, place }: Props) {
  return (
    <>
      <DensityPath plan={plan} densities={densities} />
      <WarmUpPlacement plan={plan} base={base} place={place} />
    </>
  );
}
