import { memo } from 'react';
import { useWords } from '../../i18n/use-words';
import type { Zone } from '../../time/zone';
import { CountedButton } from './CountedButton';
import { reachOf } from './cluster-members';
import type { PlacedCluster } from './placed-mark';
import type { StageMetrics } from '../plan/stage-metrics';
import { rangeInWords } from '../axis/time-words';

interface Props {
  readonly cluster: PlacedCluster;
  readonly metrics: StageMetrics;
  readonly zone: Zone;
  /** Whether its range has times of day. */
  readonly clock: boolean;
  readonly tabStop: boolean;
  /** The selected milestone is in it. */
  readonly holds: boolean;
  readonly onOpen: (cluster: PlacedCluster) => void;
}

/** Several milestones drawn as one counted mark, around its own middle. The group around it moves it to its place. */
export const Cluster = memo(function Cluster(props: Props) {
  const { cluster, metrics, zone, clock, holds, tabStop, onOpen } = props;
  const { timeline: words } = useWords();
  const { members, count, widthPx, key } = cluster;
  const { pitchPx, markPx, smallPx } = metrics;
  const top = (pitchPx - markPx) / 2;
  return (
    <CountedButton
      name={words.clusterName(count, rangeInWords(reachOf(cluster, zone), zone, words, clock))}
      ids={members?.map((d) => d.milestone.id) ?? []}
      nodeKey={key}
      count={count}
      tabStop={tabStop}
      selected={holds}
      onOpen={() => onOpen(cluster)}
    >
      <rect x={-widthPx / 2} width={widthPx} height={pitchPx} className="hit-area" />
      {members ? (
        <rect
          x={3 - widthPx / 2}
          y={top - 1.5}
          width={widthPx - 6}
          height={markPx - 2}
          rx={9}
          className="fill-track-wash stroke-track"
        />
      ) : null}
      <rect
        x={0.5 - widthPx / 2}
        y={top + 2}
        width={widthPx - 1}
        height={markPx - 3}
        rx={9}
        className="fill-paper stroke-track group-hover:stroke-2 group-data-[emphasis=selected]:fill-track group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
      />
      <text
        y={top + markPx / 2 + smallPx * 0.45}
        textAnchor="middle"
        fontSize={smallPx}
        data-box="label"
        className="fill-ink group-data-[emphasis=selected]:fill-paper"
      >
        {words.items(count)}
      </text>
    </CountedButton>
  );
}, sameButMoved);

/** A pan only moves it, and so does a zoom as long as it counts the same stretch of time. */
function sameButMoved(a: Props, b: Props): boolean {
  return (
    a.metrics === b.metrics &&
    a.zone === b.zone &&
    a.clock === b.clock &&
    a.tabStop === b.tabStop &&
    a.holds === b.holds &&
    a.onOpen === b.onOpen &&
    a.cluster.key === b.cluster.key &&
    a.cluster.count === b.cluster.count &&
    a.cluster.widthPx === b.cluster.widthPx &&
    a.cluster.span.start === b.cluster.span.start &&
    a.cluster.span.end === b.cluster.span.end
  );
}
