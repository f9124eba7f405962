import { memo } from 'react';
import { useWords } from '../../i18n/use-words';
import { useGo } from '../../state/route/use-route';
import { rangeInWords } from '../axis/time-words';
import { same } from '../plan/named-stops';
import type { StageMetrics } from '../plan/stage-metrics';
import { useStage } from '../stage-context';
import { CountedButton } from './CountedButton';
import { nextIn, partingView, reachOf } from './cluster-members';
import { isSameCluster, type PlacedCluster } from './placed-mark';

interface Props {
  readonly cluster: PlacedCluster;
  readonly tabStop: boolean;
  /** The selected milestone is in it. */
  readonly holds: boolean;
}

/** Several milestones drawn as one counted mark, about x = 0. The parent group moves it to its place. */
export const Cluster = memo(
  function Cluster({ cluster, tabStop, holds }: Props) {
    const { plan, controller, selected } = useStage();
    const go = useGo();
    const { timeline: words } = useWords();
    const { members, count, widthPx, key } = cluster;
    const { index, metrics, clock } = plan;
    const open = (): void => {
      const next = partingView(cluster, plan.extent);
      if (!same(next, controller.view)) return controller.show(next);
      // No zoom parts milestones of the same moment. If there are too many for the lanes, each click opens the next one.
      const id = index.milestones.at(nextIn(cluster, selected, plan) ?? -1)?.id;
      if (id !== undefined) go({ route: { kind: 'milestone', id } });
    };
    return (
      <CountedButton
        name={words.clusterName(count, rangeInWords(reachOf(cluster, index.zone), index.zone, words, clock))}
        ids={members?.map((d) => d.milestone.id) ?? []}
        nodeKey={key}
        count={count}
        tabStop={tabStop}
        selected={holds}
        onOpen={open}
      >
        <Pill text={words.items(count)} widthPx={widthPx} metrics={metrics} stacked={members !== null} />
      </CountedButton>
    );
  },
  (a, b) => a.tabStop === b.tabStop && a.holds === b.holds && isSameCluster(a.cluster, b.cluster),
);

interface PillProps {
  readonly text: string;
  readonly widthPx: number;
  readonly metrics: StageMetrics;
  /** Drawn with a second pill behind it. */
  readonly stacked: boolean;
}

/** How a counted mark looks: a pill with its number, about x = 0. */
function Pill({ text, widthPx, metrics, stacked }: PillProps) {
  const { pitchPx, markPx, smallPx } = metrics;
  const top = (pitchPx - markPx) / 2;
  return (
    <>
      <rect x={-widthPx / 2} width={widthPx} height={pitchPx} className="hit-area" />
      {stacked ? (
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
        {text}
      </text>
    </>
  );
}
