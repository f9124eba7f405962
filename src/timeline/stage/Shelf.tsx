import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { useWords } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useGo } from '../../state/route/use-route';
import { AXIS_ROW } from '../plan/stage-metrics';
import { SHELF_MARGIN_PX } from '../plan/stage-plan';
import { titleLines } from '../plan/track-title';
import { useStage } from '../stage-context';
import { CountedButton } from './CountedButton';
import { Mark } from './Mark';
import { emphasizeMarks, type PlacedShelf, type ShelvedCluster } from './placed-mark';

interface Props {
  readonly shelf: PlacedShelf;
  /** Key of the one node that Tab reaches. */
  readonly tabStop: string | null;
}

/** Milestones without a date stand beside the axis, in the rows of their tracks: no place in time is guessed for them. */
export const Shelf = memo(function Shelf({ shelf, tabStop }: Props) {
  const { plan, measure } = useStage();
  const filterResult = useFilterResult();
  const { timeline: words } = useWords();
  const { metrics, stageY, stagePx, plotPx, shelfPx } = plan;
  const place = (y: number): string => `translate(${plotPx + SHELF_MARGIN_PX} ${y})`;
  const heading = words.undated;
  const headingX = plotPx + (shelfPx + SHELF_MARGIN_PX / 2) / 2;
  // A title in two lines takes both rows of the axis.
  const { lines } = titleLines(
    heading,
    (text) => measure(text, metrics.smallPx),
    shelfPx - SHELF_MARGIN_PX / 2,
  );
  return (
    <g role="list" aria-label={heading}>
      <rect
        x={plotPx + SHELF_MARGIN_PX / 2}
        y={stageY}
        width={shelfPx - SHELF_MARGIN_PX / 2}
        height={stagePx}
        aria-hidden="true"
        className="fill-paper-sunken/60"
      />
      <text
        y={stageY + stagePx + metrics.smallPx * 1.25}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        aria-hidden="true"
        data-box="axis"
        className="fill-ink-soft"
      >
        {lines.map((line, i) => (
          <tspan key={line} x={headingX} dy={i * AXIS_ROW * metrics.smallPx}>
            {line}
          </tspan>
        ))}
      </text>
      {emphasizeMarks(shelf.marks, filterResult, tabStop).map((mark) => (
        <g
          key={mark.placed.drawn.milestone.id}
          role="listitem"
          data-track={trackNumber(plan.index, mark.placed.drawn.milestone.track)}
          transform={place(mark.placed.y)}
        >
          <Mark mark={mark} metrics={metrics} />
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

/** Undated milestones beyond what the shelf holds. No zoom parts them, so each click opens the next of them. */
function More({ cluster, tabStop }: MoreProps) {
  const { timeline: words } = useWords();
  const { plan, measure, selected } = useStage();
  const go = useGo();
  const { key, ordinals } = cluster;
  const { metrics, index } = plan;
  const count = `+${words.items(ordinals.length)}`;
  const widthPx = measure(count, metrics.smallPx) + 20;
  const chosen = selected === null ? -1 : ordinals.indexOf(selected);
  const open = (): void => {
    const id = index.milestones.at(ordinals[(chosen + 1) % ordinals.length] ?? -1)?.id;
    if (id !== undefined) go({ route: { kind: 'milestone', id } });
  };
  return (
    <CountedButton
      name={words.shelfCluster(ordinals.length)}
      count={ordinals.length}
      ids={[]}
      nodeKey={key}
      tabStop={tabStop}
      selected={chosen >= 0}
      onOpen={open}
    >
      <rect
        y={1.5}
        width={widthPx}
        height={metrics.markPx}
        rx={9}
        className="fill-paper stroke-track group-data-[emphasis=selected]:fill-track group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
      />
      <text
        x={widthPx / 2}
        y={metrics.pitchPx / 2 + metrics.smallPx * 0.36}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        className="fill-ink group-data-[emphasis=selected]:fill-paper"
      >
        {count}
      </text>
    </CountedButton>
  );
}
