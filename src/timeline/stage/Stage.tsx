import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { useSay } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useGo } from '../../state/route/use-route';
import { same } from '../plan/named-stops';
import { useStage } from '../stage-context';
import { Cluster } from './Cluster';
import { clusterHolds, nextIn, partingView } from './cluster-members';
import { Mark } from './Mark';
import { emphasizeMarks, type Placed, type PlacedCluster } from './placed-mark';

interface Props {
  readonly placed: Placed;
  /** See `ViewTransform`. */
  readonly shiftPx: number;
  /** Id or cluster key of the one node that Tab reaches. */
  readonly tabStop: string | null;
  /** Start of the view on screen. */
  readonly seenStart: number;
}

/** Marks and counted marks, a list per track. */
export const Stage = memo(function Stage({ placed, shiftPx, tabStop, seenStart }: Props) {
  const { plan, selected } = useStage();
  const say = useSay();
  const filterResult = useFilterResult();
  const open = useOpenCluster();
  const marks = useMemo(
    () => emphasizeMarks(placed.marks, filterResult, tabStop),
    [placed, filterResult, tabStop],
  );
  // A selected milestone without a mark of its own is in a counted mark.
  const counted = placed.marks.some(({ drawn }) => drawn.ordinal === selected) ? null : selected;
  // The group moves back by `shiftPx` what stands farther right by it: a pan then changes one attribute.
  const place = (x: number, y: number): string => `translate(${(x + shiftPx).toFixed(2)} ${y})`;
  return (
    <g clipPath="url(#timeline-plot)">
      <g transform={`translate(${-shiftPx})`}>
        {plan.index.dataset.tracks.map((track, i) => {
          const ofTrack = marks.filter(({ placed: { drawn } }) => drawn.track === i);
          const clusters = placed.clusters.filter((cluster) => cluster.track === i);
          // The node stays when the view leaves it empty, but an empty list has no role.
          const list =
            ofTrack.length + clusters.length > 0 ? { role: 'list', 'aria-label': say(track.title) } : {};
          return (
            <g key={track.id} {...list} data-track={trackNumber(plan.index, track.id)}>
              {ofTrack.map((mark) => (
                <g
                  key={mark.placed.drawn.milestone.id}
                  role="listitem"
                  transform={place(mark.placed.x, mark.placed.y)}
                >
                  <Mark mark={mark} metrics={plan.metrics} />
                </g>
              ))}
              {clusters.map((cluster) => (
                <g
                  key={cluster.key}
                  role="listitem"
                  transform={place(cluster.x + cluster.widthPx / 2, cluster.y)}
                >
                  <Cluster
                    cluster={cluster}
                    metrics={plan.metrics}
                    zone={plan.index.zone}
                    clock={plan.clock}
                    holds={counted !== null && clusterHolds(cluster, counted, plan, seenStart)}
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

/** Opens a counted mark. Always the same function, so that no mark renders again for it. */
function useOpenCluster(): (cluster: PlacedCluster) => void {
  const go = useGo();
  const stage = useStage();
  const latest = useRef({ ...stage, go });
  useEffect(() => {
    latest.current = { ...stage, go };
  });
  return useCallback((cluster) => {
    const { plan, controller, selected, go: goTo } = latest.current;
    const next = partingView(cluster, plan.extent);
    if (!same(next, controller.view)) return controller.show(next);
    // Milestones of one moment never part. Where they are too many for their lanes, each click opens the next of them.
    const id = plan.index.milestones.at(nextIn(cluster, selected, plan) ?? -1)?.id;
    if (id !== undefined) goTo({ route: { kind: 'milestone', id } });
  }, []);
}
