import { memo } from 'react';
import type { Milestone } from '../dataset/schema';
import { LABEL } from '../geometry/fit-label';
import { useSay, useWords } from '../i18n/use-words';
import { setHovered, useIsHovered } from '../state/focus';
import { useGo, useLinkProps, useSelected } from '../state/use-place';
import { useKept } from '../state/use-query';
import { MarkBody } from './MarkBody';
import type { placeShelf } from './place-marks';
import { emphasisOf, type ShelvedCluster, type ShelvedMark } from './placed-mark';
import { SHELF_MARGIN_PX, type StagePlan } from './stage-plan';
import type { Measure } from './use-measure';
import { useMarkName } from './use-mark-name';

interface Props {
  readonly plan: StagePlan;
  readonly shelf: ReturnType<typeof placeShelf>;
  readonly tabStop: string | null;
  readonly measure: Measure;
}

/** Milestones without a date stand beside the axis, in the rows of their tracks: no place is guessed for them. */
export const Shelf = memo(function Shelf({ plan, shelf, tabStop, measure }: Props) {
  const { timeline: words } = useWords();
  const { metrics, stageY, stagePx, plotPx, shelfPx } = plan;
  const from = plotPx + SHELF_MARGIN_PX;
  const heading = words.undated;
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
        x={plotPx + (shelfPx + SHELF_MARGIN_PX / 2) / 2}
        y={stageY + stagePx + metrics.smallPx * 1.25}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        textLength={measure(heading, metrics.smallPx) > shelfPx ? shelfPx : undefined}
        aria-hidden="true"
        data-box="axis"
        className="fill-ink-soft"
      >
        {heading}
      </text>
      {shelf.marks.map((mark) => (
        <g key={mark.milestone.id} role="listitem" data-track={(mark.track % 5) + 1}>
          <Undated mark={mark} plan={plan} from={from} tabStop={tabStop === mark.milestone.id} />
        </g>
      ))}
      {shelf.clusters.map((cluster) => (
        <g key={cluster.track} role="listitem" data-track={(cluster.track % 5) + 1}>
          <More cluster={cluster} plan={plan} from={from} tabStop={tabStop} />
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
  const kept = useKept();
  const selected = useSelected() === milestone.id;
  const ghost = kept !== null && !kept.has(milestone.id);
  const emphasis = emphasisOf(selected, useIsHovered(milestone.id), ghost);
  const name = useMarkName(milestone);
  const words = (plan.labelPx.get(milestone.id) ?? 0) + 2 * LABEL.padPx;
  const end = from + (labelled ? words : LABEL.targetPx);
  return (
    <a
      {...link({ place: { kind: 'milestone', id: milestone.id } })}
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      aria-current={selected ? 'true' : undefined}
      data-milestone={milestone.id}
      data-emphasis={emphasis}
      className="group outline-none data-[emphasis=ghost]:opacity-35"
      onPointerEnter={() => setHovered(milestone.id)}
      onPointerLeave={() => setHovered(null)}
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
        }}
        label={say(milestone.label)}
        shape="undated"
        dashed
        openStart={false}
        openEnd={false}
        metrics={plan.metrics}
      />
    </a>
  );
});

interface MoreProps {
  readonly cluster: ShelvedCluster;
  readonly plan: StagePlan;
  readonly from: number;
  readonly tabStop: string | null;
}

/** More than the shelf holds: no zoom parts them, so it leads to the first, and its page to the others. */
function More({ cluster, plan, from, tabStop }: MoreProps) {
  const { timeline: words } = useWords();
  const go = useGo();
  const selected = useSelected();
  const { members, y } = cluster;
  const { metrics } = plan;
  const key = shelfKey(members);
  const open = (): void => {
    // Again and again: one after the other.
    const at = members.findIndex((m) => m.id === selected);
    const next = members[(at + 1) % members.length];
    if (next) go({ place: { kind: 'milestone', id: next.id } });
  };
  return (
    <g
      role="button"
      tabIndex={tabStop === key ? 0 : -1}
      aria-label={words.shelfCluster(members.length)}
      data-cluster={members.map((m) => m.id).join(' ')}
      data-cluster-key={key}
      data-emphasis={members.some((m) => m.id === selected) ? 'selected' : 'none'}
      className="group cursor-pointer outline-none"
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      <rect
        x={from}
        y={y + 1.5}
        width={52}
        height={metrics.markPx}
        rx={9}
        className="fill-paper stroke-track group-data-[emphasis=selected]:fill-track group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
      />
      <text
        x={from + 26}
        y={y + metrics.pitchPx / 2 + metrics.smallPx * 0.36}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        className="fill-ink group-data-[emphasis=selected]:fill-paper"
      >
        {`+${words.items(members.length)}`}
      </text>
    </g>
  );
}

export function shelfKey(members: readonly Milestone[]): string {
  return `shelf:${members[0]?.id ?? ''}`;
}
