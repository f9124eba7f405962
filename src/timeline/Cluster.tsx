import { memo } from 'react';
import { useWords } from '../i18n/use-words';
import { useGo } from '../state/use-place';
import { instant } from '../time/instant';
import { CountedButton } from './CountedButton';
import { nextIn } from './cluster-members';
import { same } from './named-stops';
import { partingView, rangeOf } from './parting-view';
import type { PlacedCluster } from './placed-mark';
import type { StagePlan } from './stage-plan';
import { rangeInWords } from './time-words';
import type { TimeSpan } from '../geometry/base-scale';

interface Props {
  readonly cluster: PlacedCluster;
  readonly plan: StagePlan;
  readonly tabStop: boolean;
  readonly view: TimeSpan;
  /** Ordinal. */
  readonly selected: number | null;
  /** Whether the selected one is counted here. */
  readonly holds: boolean;
  readonly onShow: (view: TimeSpan) => void;
}

/** Several milestones drawn as one counted mark, from its own corner; opening it zooms to where they part. */
export const Cluster = memo(function Cluster(props: Props) {
  const { cluster, plan, view, selected, holds, tabStop, onShow } = props;
  const { timeline: words } = useWords();
  const { members, count, span, widthPx, key } = cluster;
  const { metrics, extent, index } = plan;
  const { zone } = index;
  const reach = members ? rangeOf(members, zone) : { start: instant(span.start), end: instant(span.end) };
  const range = rangeInWords(reach, zone, words);
  const go = useGo();
  const open = (): void => {
    const next = partingView(cluster, extent);
    if (!same(next, view)) return onShow(next);
    // Some never part: told of one moment, and too many for their lanes. Then each turn opens the next of them.
    const id = index.milestones.at(nextIn(cluster, selected, plan) ?? -1)?.id;
    if (id !== undefined) go({ place: { kind: 'milestone', id } });
  };
  const top = (metrics.pitchPx - metrics.markPx) / 2;
  return (
    <CountedButton
      name={words.clusterName(count, range)}
      ids={members?.map((d) => d.milestone.id) ?? []}
      nodeKey={key}
      count={count}
      tabStop={tabStop}
      selected={holds}
      onOpen={open}
    >
      <rect width={widthPx} height={metrics.pitchPx} className="fill-transparent" />
      {members ? (
        <rect
          x={3}
          y={top - 1.5}
          width={widthPx - 6}
          height={metrics.markPx - 2}
          rx={9}
          className="fill-track-wash stroke-track"
        />
      ) : null}
      <rect
        x={0.5}
        y={top + 2}
        width={widthPx - 1}
        height={metrics.markPx - 3}
        rx={9}
        className="fill-paper stroke-track group-hover:stroke-2 group-data-[emphasis=selected]:fill-track group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
      />
      <text
        x={widthPx / 2}
        y={top + metrics.markPx / 2 + metrics.smallPx * 0.45}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        data-box="label"
        className="fill-ink group-data-[emphasis=selected]:fill-paper"
      >
        {words.items(count)}
      </text>
    </CountedButton>
  );
});
