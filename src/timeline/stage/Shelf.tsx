import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { LABEL } from '../../geometry/packing/fit-label';
import { useSay, useWords } from '../../i18n/use-words';
import { useGo } from '../../state/route/use-route';
import { useFilterResult } from '../../state/query/use-query';
import { CountedButton } from './CountedButton';
import { MarkBody } from './MarkBody';
import { MarkLink } from './Mark';
import type { PlacedShelf, ShelvedCluster, ShelvedMark } from './placed-mark';
import { markLabel } from '../plan/drawn-milestone';
import { SHELF_MARGIN_PX } from '../plan/stage-plan';
import { AXIS_ROW } from '../plan/stage-metrics';
import { titleLines } from '../plan/track-title';
import { useStage } from '../stage-context';

interface Props {
  readonly shelf: PlacedShelf;
  /** Key of the one node that Tab reaches. */
  readonly tabStop: string | null;
}

/** Milestones without a date stand beside the axis, in the rows of their tracks: no place in time is guessed for them. */
export const Shelf = memo(function Shelf({ shelf, tabStop }: Props) {
  const { plan, measure } = useStage();
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
      {shelf.marks.map((mark) => (
        <g
          key={mark.milestone.id}
          role="listitem"
          data-track={trackNumber(plan.index, mark.milestone.track)}
          transform={place(mark.y)}
        >
          <Undated mark={mark} tabStop={tabStop === mark.milestone.id} />
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

interface UndatedProps {
  readonly mark: ShelvedMark;
  readonly tabStop: boolean;
}

const Undated = memo(function Undated({ mark, tabStop }: UndatedProps) {
  const { milestone, labelled } = mark;
  const { plan } = useStage();
  const say = useSay();
  const kept = useFilterResult();
  const widthPx = labelled ? plan.labelPx(mark.ordinal) + 2 * LABEL.padPx : LABEL.targetPx;
  return (
    <MarkLink milestone={milestone} tabStop={tabStop} filteredOut={kept !== null && !kept.has(milestone.id)}>
      <MarkBody
        widthPx={widthPx}
        fit={{
          side: labelled ? 'inside' : 'none',
          boxStart: 0,
          boxEnd: widthPx,
          labelStart: LABEL.padPx,
          labelEnd: widthPx - LABEL.padPx,
          lines: 1,
          laneStep: 0,
          leaderX: null,
        }}
        label={markLabel(milestone, say)}
        shape="undated"
        flags={0}
        openStart={false}
        openEnd={false}
        metrics={plan.metrics}
      />
    </MarkLink>
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
