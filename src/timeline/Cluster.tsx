import { memo } from 'react';
import type { TimeSpan } from '../geometry/base-scale';
import { useWords } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';
import { useGo } from '../state/use-place';
import { CountedButton } from './CountedButton';
import { same } from './named-stops';
import { nextOf } from './next-of';
import { partingView, rangeOf } from './parting-view';
import type { PlacedCluster } from './placed-mark';
import type { StageMetrics } from './stage-metrics';
import { rangeInWords } from './time-words';

interface Props {
  readonly cluster: PlacedCluster;
  readonly metrics: StageMetrics;
  readonly extent: TimeSpan;
  readonly tabStop: boolean;
  readonly view: TimeSpan;
  readonly selected: string | null;
  readonly onShow: (view: TimeSpan) => void;
}

/** Several milestones drawn as one counted mark; opening it zooms to where they part. */
export const Cluster = memo(function Cluster({
  cluster,
  metrics,
  extent,
  view,
  selected,
  tabStop,
  onShow,
}: Props) {
  const { zone } = useDataset();
  const { timeline: words } = useWords();
  const { members, x, y, widthPx, key } = cluster;
  const range = rangeInWords(rangeOf(members, zone), zone, words);
  const ids = members.map((d) => d.milestone.id);
  const go = useGo();
  const open = (): void => {
    const next = partingView(members, extent);
    // Some never part: told of one moment, and too many for their lanes. Then each turn opens the next of them.
    if (!same(next, view)) onShow(next);
    else go({ place: { kind: 'milestone', id: nextOf(ids, selected) } });
  };
  const top = y + (metrics.pitchPx - metrics.markPx) / 2;
  return (
    <CountedButton
      name={words.clusterName(members.length, range)}
      ids={ids}
      nodeKey={key}
      tabStop={tabStop}
      selected={selected}
      onOpen={open}
    >
      <rect x={x} y={y} width={widthPx} height={metrics.pitchPx} className="fill-transparent" />
      <rect
        x={x + 3}
        y={top - 1.5}
        width={widthPx - 6}
        height={metrics.markPx - 2}
        rx={9}
        className="fill-track-wash stroke-track"
      />
      <rect
        x={x + 0.5}
        y={top + 2}
        width={widthPx - 1}
        height={metrics.markPx - 3}
        rx={9}
        className="fill-paper stroke-track group-hover:stroke-2 group-data-[emphasis=selected]:fill-track"
      />
      <rect
        x={x - 1}
        y={top - 0.5}
        width={widthPx + 2}
        height={metrics.markPx + 1}
        rx={9}
        className="fill-none stroke-focus stroke-[3] opacity-0 group-focus-visible:opacity-100"
      />
      <text
        x={x + widthPx / 2}
        y={top + metrics.markPx / 2 + metrics.smallPx * 0.45}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        data-box="label"
        className="fill-ink group-data-[emphasis=selected]:fill-paper"
      >
        {words.items(members.length)}
      </text>
    </CountedButton>
  );
});
