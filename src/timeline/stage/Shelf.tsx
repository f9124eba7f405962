import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { LABEL } from '../../geometry/packing/fit-label';
import { useSay, useWords } from '../../i18n/use-words';
import { useGo, useLinkProps, useSelected } from '../../state/route/use-route';
import { useFilterResult } from '../../state/filter';
import { CountedButton } from './CountedButton';
import { markLabel } from '../plan/mark-label';
import { MarkBody } from './MarkBody';
import { MarkLink } from './MarkLink';
import type { PlacedShelf } from './place-shelf';
import type { ShelvedCluster, ShelvedMark } from './placed-mark';
import { SHELF_MARGIN_PX, type StagePlan } from '../plan/stage-plan';
import { AXIS_ROW } from '../plan/stage-metrics';
import { titleLines } from '../plan/track-title';
import type { Measure } from '../use-measure';

interface Props {
  readonly plan: StagePlan;
  readonly shelf: PlacedShelf;
  readonly tabStop: string | null;
  readonly measure: Measure;
}

/** Milestones without a date stand beside the axis, in the rows of their tracks: no place is guessed for them. */
export const Shelf = memo(function Shelf({ plan, shelf, tabStop, measure }: Props) {
  const { timeline: words } = useWords();
  const { metrics, stageY, stagePx, plotPx, shelfPx } = plan;
  const from = plotPx + SHELF_MARGIN_PX;
  const heading = words.undated;
  const headingX = plotPx + (shelfPx + SHELF_MARGIN_PX / 2) / 2;
  // In two lines it stands in both rows of the axis.
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
        <g key={mark.milestone.id} role="listitem" data-track={trackNumber(plan.index, mark.milestone.track)}>
          <Undated mark={mark} plan={plan} from={from} tabStop={tabStop === mark.milestone.id} />
        </g>
      ))}
      {shelf.clusters.map((cluster) => (
        <g
          key={cluster.track}
          role="listitem"
          data-track={trackNumber(plan.index, plan.index.dataset.tracks[cluster.track]?.id ?? '')}
        >
          <More cluster={cluster} plan={plan} from={from} tabStop={tabStop} measure={measure} />
        </g>
      ))}
    </g>
  );
});

interface UndatedProps {
  readonly mark: ShelvedMark;
  readonly plan: StagePlan;
  readonly from: number;
  readonly tabStop: boolean;
}

const Undated = memo(function Undated({ mark, plan, from, tabStop }: UndatedProps) {
  const { milestone, y, labelled } = mark;
  const say = useSay();
  const link = useLinkProps();
  const kept = useFilterResult();
  const selected = useSelected() === milestone.id;
  const filteredOut = kept !== null && !kept.has(milestone.id);
  const words = plan.labelPx(mark.ordinal) + 2 * LABEL.padPx;
  const end = from + (labelled ? words : LABEL.targetPx);
  return (
    <MarkLink
      milestone={milestone}
      tabStop={tabStop}
      selected={selected}
      filteredOut={filteredOut}
      link={link}
    >
      <MarkBody
        x0={from}
        x1={end}
        y={y}
        fit={{
          side: labelled ? 'inside' : 'none',
          boxStart: from,
          boxEnd: end,
          labelStart: from + LABEL.padPx,
          labelEnd: end - LABEL.padPx,
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
  readonly plan: StagePlan;
  readonly from: number;
  readonly tabStop: string | null;
  readonly measure: Measure;
}

/** More than the shelf holds: no zoom parts them, so it leads to the first, and its page to the others. */
function More({ cluster, plan, from, tabStop, measure }: MoreProps) {
  const { timeline: words } = useWords();
  const go = useGo();
  const selected = useSelected();
  const { ordinals, y } = cluster;
  const { metrics, index } = plan;
  const count = `+${words.items(ordinals.length)}`;
  const widthPx = measure(count, metrics.smallPx) + 20;
  const chosen = ordinals.indexOf(index.milestones.indexOf(selected ?? ''));
  const open = (): void => {
    const id = index.milestones.at(ordinals[(chosen + 1) % ordinals.length] ?? -1)?.id;
    if (id !== undefined) go({ route: { kind: 'milestone', id } });
  };
  return (
    <CountedButton
      name={words.shelfCluster(ordinals.length)}
      count={ordinals.length}
      ids={[]}
      nodeKey={shelfKey(cluster)}
      tabStop={tabStop === shelfKey(cluster)}
      selected={chosen >= 0}
      // Again and again: one after the other.
      onOpen={open}
    >
      <rect
        x={from}
        y={y + 1.5}
        width={widthPx}
        height={metrics.markPx}
        rx={9}
        className="fill-paper stroke-track group-data-[emphasis=selected]:fill-track group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
      />
      <text
        x={from + widthPx / 2}
        y={y + metrics.pitchPx / 2 + metrics.smallPx * 0.36}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        className="fill-ink group-data-[emphasis=selected]:fill-paper"
      >
        {count}
      </text>
    </CountedButton>
  );
}

export function shelfKey({ track }: ShelvedCluster): string {
  return `shelf:${track}`;
}
