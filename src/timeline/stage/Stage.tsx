import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { useSay } from '../../i18n/use-words';
import { useLinkProps, useSelected } from '../../state/route/use-route';
import { useFilterResult } from '../../state/filter';
import { Cluster } from './Cluster';
import { clusterHolds } from './cluster-members';
import { Mark } from './Mark';
import type { Placed } from './place-marks';
import type { StagePlan } from '../plan/stage-plan';
import { useOpenCluster } from './use-open-cluster';

interface Props {
  readonly plan: StagePlan;
  readonly placed: Placed;
  /** See `ViewTransform`. */
  readonly shiftPx: number;
  /** Id or cluster key of the one node that Tab reaches. */
  readonly tabStop: string | null;
  /** Where the drawing is or is going. */
  readonly view: TimeSpan;
  /** What is on screen now. */
  readonly seen: TimeSpan;
  readonly onShow: (view: TimeSpan) => void;
}

/** Marks and counted marks, a list per track. */
export const Stage = memo(function Stage({ plan, placed, shiftPx, tabStop, view, seen, onShow }: Props) {
  const say = useSay();
  // Asked once here: a mark draws again only when its own share of the answer changes.
  const selected = useSelected();
  const ordinal = plan.index.milestones.indexOf(selected ?? '');
  const counted = ordinal >= 0 && !placed.marks.some(({ drawn }) => drawn.ordinal === ordinal);
  const kept = useFilterResult();
  const link = useLinkProps();
  const open = useOpenCluster({ plan, view, selected: ordinal < 0 ? null : ordinal, onShow });
  return (
    <g clipPath="url(#timeline-plot)">
      <g transform={`translate(${-shiftPx})`}>
        {plan.index.dataset.tracks.map((track, i) => {
          const marks = placed.marks.filter((mark) => mark.drawn.track === i);
          const clusters = placed.clusters.filter((cluster) => cluster.track === i);
          // The node stays when the view leaves it empty; only an empty list is no list.
          const list =
            marks.length + clusters.length > 0 ? { role: 'list', 'aria-label': say(track.title) } : {};
          return (
            <g key={track.id} {...list} data-track={trackNumber(plan.index, track.id)}>
              {marks.map((mark) => (
                <g
                  key={mark.drawn.milestone.id}
                  role="listitem"
                  transform={`translate(${(mark.x0 + shiftPx).toFixed(2)} ${mark.y})`}
                >
                  <Mark
                    mark={mark}
                    metrics={plan.metrics}
                    tabStop={tabStop === mark.drawn.milestone.id}
                    selected={selected === mark.drawn.milestone.id}
                    filteredOut={kept !== null && !kept.has(mark.drawn.milestone.id)}
                    link={link}
                  />
                </g>
              ))}
              {clusters.map((cluster) => (
                <g
                  key={cluster.key}
                  role="listitem"
                  transform={`translate(${(cluster.x + cluster.widthPx / 2 + shiftPx).toFixed(2)} ${cluster.y})`}
                >
                  <Cluster
                    cluster={cluster}
                    metrics={plan.metrics}
                    zone={plan.index.zone}
                    clock={plan.clock}
                    holds={counted && clusterHolds(cluster, ordinal, plan, seen.start)}
                    tabStop={tabStop === cluster.key}
                    onOpen={open}
                  />
                </g>
              ))}
            </g>
          );
        })}
      </g>
    </g>
  );
});
