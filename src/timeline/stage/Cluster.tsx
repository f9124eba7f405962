import { memo } from 'react';
import { useWords } from '../../i18n/use-words';
import { PARTS_ANCHOR } from '../../state/route/route';
import { useGo } from '../../state/route/use-route';
import { rangeInWords } from '../axis/time-words';
import { same } from '../plan/named-stops';
import type { StageMetrics } from '../plan/stage-metrics';
import { useStage } from '../stage-context';
import { clampView } from '../../geometry/view/view-transform';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import type { StagePlan } from '../plan/stage-plan';
import { CountedButton } from './CountedButton';
import { nextIn, partingView, reachOf } from './cluster-members';
import { isStatement } from './fold-details';
import { placeMarks } from './place-marks';
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
    const { plan, controller, selected, filterResult } = useStage();
    const go = useGo();
    const { timeline: words } = useWords();
    const { members, count, widthPx, key, whole } = cluster;
    const statements = whole && members ? members.filter(isStatement).length : 0;
    const { index, metrics, clock } = plan;
    const isFilteredOut =
      filterResult !== null && members?.every(({ ordinal }) => !filterResult.hasAt(ordinal));
    const reach = rangeInWords(reachOf(cluster, index.zone), index.zone, words, clock);
    const open = (): void => {
      const next = clampView(partingView(cluster, plan.extent), plan.extent, plan.leastMs);
      const parts =
        !same(next, controller.view) &&
        (!whole || (statements === 0 && getsMarks(cluster, next, plan, controller.base)));
      if (parts) return controller.show(next);
      // The page of the whole lists what is folded into it.
      if (whole) return go({ route: { kind: 'milestone', id: whole.milestone.id }, hash: PARTS_ANCHOR });
      // No zoom parts milestones of the same moment. If there are too many for the lanes, each click opens the next one.
      const id = index.milestones.at(nextIn(cluster, selected, plan) ?? -1)?.id;
      if (id !== undefined) go({ route: { kind: 'milestone', id } });
    };
    return (
      <CountedButton
        name={
          whole ? words.foldedName(count - statements, statements, reach) : words.clusterName(count, reach)
        }
        ids={members?.map((d) => d.milestone.id) ?? []}
        nodeKey={key}
        count={count}
        tabStop={tabStop}
        selected={holds}
        onOpen={open}
      >
        {whole ? (
          // The number itself is a part of the label of a mark. This is the room in which it can be hit.
          <rect
            x={-widthPx / 2}
            width={widthPx}
            height={metrics.pitchPx}
            rx={5}
            className="fill-none [pointer-events:all] group-hover:stroke-ink group-data-[emphasis=selected]:stroke-ink group-data-[emphasis=selected]:stroke-2 group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
          />
        ) : (
          <g className={isFilteredOut ? 'opacity-35' : undefined}>
            <Pill text={words.items(count)} widthPx={widthPx} metrics={metrics} stacked={members !== null} />
          </g>
        )}
      </CountedButton>
    );
  },
  (a, b) => a.tabStop === b.tabStop && a.holds === b.holds && isSameCluster(a.cluster, b.cluster),
);

/** Whether the details that are counted here have marks of their own in another view. */
function getsMarks(cluster: PlacedCluster, view: TimeSpan, plan: StagePlan, base: BaseScale): boolean {
  const { clusters } = placeMarks({
    plan,
    base,
    view,
    widthPx: plan.plotPx,
    statements: false,
    selected: null,
    held: null,
    clusterPx: () => cluster.widthPx,
    // A dense dataset folds nothing.
    countTracks: null,
  });
  return clusters.every(({ key }) => key !== cluster.key);
}

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
