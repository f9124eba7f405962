import { memo } from 'react';
import type { TimeSpan } from '../geometry/base-scale';
import { useSay } from '../i18n/use-words';
import { Cluster } from './Cluster';
import { Mark } from './Mark';
import type { Placed } from './place-marks';
import type { StagePlan } from './stage-plan';

interface Props {
  readonly plan: StagePlan;
  readonly placed: Placed;
  /** Id or cluster key of the one node that Tab reaches. */
  readonly tabStop: string | null;
  readonly onShow: (view: TimeSpan) => void;
}

/** Marks and counted marks, a list per track. */
export const Stage = memo(function Stage({ plan, placed, tabStop, onShow }: Props) {
  const say = useSay();
  return (
    <g clipPath="url(#timeline-plot)">
      {plan.index.dataset.tracks.map((track, i) => (
        <g key={track.id} role="list" aria-label={say(track.title)} data-track={(i % 5) + 1}>
          {placed.marks
            .filter((mark) => mark.drawn.track === i)
            .map((mark) => (
              <g key={mark.drawn.milestone.id} role="listitem">
                <Mark mark={mark} metrics={plan.metrics} tabStop={tabStop === mark.drawn.milestone.id} />
              </g>
            ))}
          {placed.clusters
            .filter((cluster) => cluster.track === i)
            .map((cluster) => (
              <g key={cluster.key} role="listitem">
                <Cluster
                  cluster={cluster}
                  metrics={plan.metrics}
                  extent={plan.extent}
                  tabStop={tabStop === cluster.key}
                  onShow={onShow}
                />
              </g>
            ))}
        </g>
      ))}
    </g>
  );
});
