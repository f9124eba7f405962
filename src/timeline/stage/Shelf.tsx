import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { useWords } from '../../i18n/use-words';
import { useGo } from '../../state/route/use-route';
import { AXIS_ROW } from '../plan/stage-metrics';
import { SHELF_MARGIN_PX } from '../plan/stage-plan';
import { useStage } from '../stage-context';
import { Pill } from './Cluster';
import { CountedButton } from './CountedButton';
import { Mark } from './Mark';
import type { PlacedShelf, ShelvedCluster } from './placed-mark';

interface Props {
  readonly shelf: PlacedShelf;
  /** Key of the one node that Tab reaches. */
  readonly tabStop: string | null;
}

/** Milestones without a date, beside the axis and in the rows of their tracks: nobody can say where on the axis they belong. */
export const Shelf = memo(function Shelf({ shelf, tabStop }: Props) {
  const { plan, filterResult } = useStage();
  const { timeline: words } = useWords();
  const { metrics, stageY, stagePx, plotPx, shelfPx } = plan;
  const headingX = plotPx + (shelfPx + SHELF_MARGIN_PX / 2) / 2;
  const place = (y: number): string => `translate(${plotPx + SHELF_MARGIN_PX} ${y})`;
  return (
    <g role="list" aria-label={words.undated}>
      <rect
        x={plotPx + SHELF_MARGIN_PX / 2}
        y={stageY}
        width={shelfPx - SHELF_MARGIN_PX / 2}
        height={stagePx}
        aria-hidden="true"
        className="fill-paper-sunken/60"
      />
      {/* A title in two lines takes both rows of the axis. */}
      <text
        y={stageY + stagePx + metrics.smallPx * 1.25}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        aria-hidden="true"
        data-box="axis"
        className="fill-ink-soft"
      >
        {plan.shelfTitle.lines.map((line, i) => (
          <tspan key={line} x={headingX} dy={i * AXIS_ROW * metrics.smallPx}>
            {line}
          </tspan>
        ))}
      </text>
      {shelf.marks.map((mark) => (
        <g
          key={mark.drawn.milestone.id}
          role="listitem"
          data-track={trackNumber(plan.index, mark.drawn.milestone.track)}
          transform={place(mark.y)}
        >
          <Mark
            placed={mark}
            metrics={metrics}
            filteredOut={filterResult?.has(mark.drawn.milestone.id) === false}
            tabStop={mark.drawn.milestone.id === tabStop}
          />
        </g>
      ))}
      {shelf.clusters.map((cluster) => (
        <g
          key={cluster.track}
          role="listitem"
          data-track={trackNumber(plan.index, plan.index.dataset.tracks[cluster.track]?.id ?? '')}
          transform={place(cluster.y)}
        >
          <More cluster={cluster} tabStop={tabStop === cluster.key} />
        </g>
      ))}
    </g>
  );
});

interface MoreProps {
  readonly cluster: ShelvedCluster;
  readonly tabStop: boolean;
}

/** Undated milestones that the shelf has no room for. No zoom parts them, so each click opens the next one. */
function More({ cluster: { key, ordinals }, tabStop }: MoreProps) {
  const { timeline: words } = useWords();
  const { plan, measure, selected } = useStage();
  const go = useGo();
  const { metrics, index } = plan;
  const text = `+${words.items(ordinals.length)}`;
  const widthPx = measure(text, metrics.smallPx) + 20;
  const chosen = selected === null ? -1 : ordinals.indexOf(selected);
  const open = (): void => {
    const id = index.milestones.at(ordinals[(chosen + 1) % ordinals.length] ?? -1)?.id;
    if (id !== undefined) go({ route: { kind: 'milestone', id } });
  };
  return (
    <g transform={`translate(${widthPx / 2})`}>
      <CountedButton
        name={words.shelfCluster(ordinals.length)}
        count={ordinals.length}
        ids={[]}
        nodeKey={key}
        tabStop={tabStop}
        selected={chosen >= 0}
        onOpen={open}
      >
        <Pill text={text} widthPx={widthPx} metrics={metrics} />
      </CountedButton>
    </g>
  );
}
