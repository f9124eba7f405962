import { ascending } from 'd3';
import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { useWords } from '../../i18n/use-words';
import { useGo } from '../../state/route/use-route';
import { useMilestoneLink } from '../../ui/use-milestone-link';
import { chipSizes, chipWidth, flowChips, MAX_CHIPS } from '../plan/chip-rows';
import { stageHeight } from '../plan/stage-metrics';
import type { StagePlan } from '../plan/stage-plan';
import { useStage } from '../stage-context';
import { CountedButton } from './CountedButton';
import { useMarkName } from './mark-name';
import type { CountedChip, PlacedChip, PlacedChips } from './placed-mark';

/** A selected detail may need one more lane than planned: of two rows of chips, one then makes room for it. */
export function rowsOfChips({ chips, roomPx, rows }: StagePlan, stagePx: number): number {
  if (stagePx <= Math.max(stageHeight(rows), roomPx)) return chips.rows;
  return Math.min(Math.max(chips.rows + Math.floor((roomPx - stagePx) / chips.pitchPx), 1), chips.rows);
}

/** Places the undated milestones in rows under the stage, in reading order. The last chip counts those without room. */
export function placeChips(
  plan: StagePlan,
  statements: boolean,
  selected: number | null,
  rows = plan.chips.rows,
): PlacedChips {
  const { tracks, metrics, widthPx, chips, markAt } = plan;
  const ordinals = tracks
    .flatMap(({ undated, undatedSaid }) => [
      ...undated,
      ...undatedSaid.filter((ordinal) => statements || ordinal === selected),
    ])
    .sort(ascending);
  const first = ordinals.slice(0, MAX_CHIPS).flatMap((ordinal) => {
    const drawn = markAt(ordinal);
    return drawn ? { drawn, widthPx: chipWidth(drawn.labelPx, metrics, widthPx) } : [];
  });
  const flow = flowChips(
    first.map((chip) => chip.widthPx),
    ordinals.length,
    { ...chips, rows },
  );
  const marks = flow.places.flatMap((place, i) => (first[i] ? { ...first[i], ...place } : []));
  return {
    count: ordinals.length,
    marks,
    more: flow.more && { key: 'undated', ordinals: ordinals.slice(marks.length), ...flow.more },
  };
}

interface Props {
  readonly chips: PlacedChips;
  /** Top of the first row. */
  readonly y: number;
  /** Key of the one node that Tab reaches. */
  readonly tabStop: string | null;
}

/** Milestones without a date, under the stage: nobody can say where on the axis they belong. */
export const Chips = memo(function Chips({ chips, y, tabStop }: Props) {
  const { plan, filterResult } = useStage();
  const { timeline: words } = useWords();
  const { metrics, index } = plan;
  const { pitchPx, chipPx } = plan.chips;
  if (chips.count === 0) return null;
  const place = ({ x, row }: { x: number; row: number }): string =>
    `translate(${x} ${row * pitchPx + (pitchPx - chipPx) / 2})`;
  return (
    <g transform={`translate(0 ${y})`}>
      <text
        y={pitchPx / 2 + metrics.smallPx * 0.36}
        fontSize={metrics.smallPx}
        aria-hidden="true"
        className="fill-ink-soft"
      >
        {words.undatedCount(chips.count)}
      </text>
      <g role="list" aria-label={words.undated}>
        {chips.marks.map((chip) => (
          <g
            key={chip.drawn.milestone.id}
            role="listitem"
            data-track={trackNumber(index, chip.drawn.milestone.track)}
            transform={place(chip)}
          >
            <Chip
              chip={chip}
              filteredOut={filterResult?.has(chip.drawn.milestone.id) === false}
              tabStop={chip.drawn.milestone.id === tabStop}
            />
          </g>
        ))}
        {chips.more ? (
          <g role="listitem" transform={place(chips.more)}>
            <More chip={chips.more} tabStop={chips.more.key === tabStop} />
          </g>
        ) : null}
      </g>
    </g>
  );
});

const GROUND =
  'fill-paper-sunken stroke-[1.5] group-hover:stroke-ink group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=selected]:fill-track group-focus-visible:stroke-focus group-focus-visible:stroke-[3] forced-colors:stroke-track';
const INK =
  'pointer-events-none fill-ink group-data-[emphasis=filtered-out]:fill-ink-faint group-data-[emphasis=selected]:fill-paper';

interface ChipProps {
  readonly chip: PlacedChip;
  readonly filteredOut: boolean;
  readonly tabStop: boolean;
}

function Chip({ chip: { drawn, widthPx }, filteredOut, tabStop }: ChipProps) {
  const { metrics, chips } = useStage().plan;
  const { milestone, label } = drawn;
  const { chipPx } = chips;
  const { squareX, squarePx, labelX } = chipSizes(metrics);
  // A chip as wide as it is high has no room for its label.
  const isBare = widthPx <= chipPx;
  return (
    <a
      {...useMilestoneLink(milestone.id, { filteredOut })}
      tabIndex={tabStop ? 0 : -1}
      aria-label={useMarkName(milestone)}
      className="group outline-none"
    >
      <rect width={widthPx} height={chipPx} rx={chipPx / 2} className={GROUND} />
      <rect
        x={isBare ? (chipPx - squarePx) / 2 : squareX}
        y={(chipPx - squarePx) / 2}
        width={squarePx}
        height={squarePx}
        rx={1.5}
        className="fill-track group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=selected]:fill-paper"
      />
      {isBare ? null : (
        <text
          x={labelX}
          y={chipPx / 2 + metrics.fontPx * 0.36}
          fontSize={metrics.fontPx}
          data-box="label"
          className={INK}
        >
          {label}
        </text>
      )}
    </a>
  );
}

/** Undated milestones without a chip of their own. No zoom parts them, so each click opens the next one. */
function More({
  chip: { key, ordinals },
  tabStop,
}: {
  readonly chip: CountedChip;
  readonly tabStop: boolean;
}) {
  const { timeline: words } = useWords();
  const { plan, selected } = useStage();
  const go = useGo();
  const { metrics, index } = plan;
  const { morePx, chipPx } = plan.chips;
  const chosen = selected === null ? -1 : ordinals.indexOf(selected);
  const open = (): void => {
    const id = index.milestones.at(ordinals[(chosen + 1) % ordinals.length] ?? -1)?.id;
    if (id !== undefined) go({ route: { kind: 'milestone', id } });
  };
  return (
    <CountedButton
      name={words.undatedMore(ordinals.length)}
      count={ordinals.length}
      ids={[]}
      nodeKey={key}
      tabStop={tabStop}
      selected={chosen >= 0}
      onOpen={open}
    >
      <rect width={morePx} height={chipPx} rx={chipPx / 2} className={GROUND} />
      <text
        x={morePx / 2}
        y={chipPx / 2 + metrics.smallPx * 0.36}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        data-box="label"
        className={INK}
      >
        {`+${words.items(ordinals.length)}`}
      </text>
    </CountedButton>
  );
}
