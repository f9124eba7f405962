import { max } from 'd3';
import { memo, useMemo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { isClear, overviewWindow, TARGET_PX } from '../../geometry/view/overview-window';
import { useWords } from '../../i18n/use-words';
import { rangeInWords } from '../axis/time-words';
import { ticksIn } from '../axis/ticks';
import { LazySilhouette } from '../dense/LazySilhouette';
import type { StagePlan } from '../plan/stage-plan';
import { CountedButton } from '../stage/CountedButton';
import { useShown, useStage } from '../stage-context';
import {
  type CountedDay,
  countedDays,
  DAY_MARK,
  overviewCounts,
  overviewRows,
  placeTickLabels,
} from './overview-layout';
import { ViewWindow } from './ViewWindow';

/** The overview: the whole extent on the true-time scale, with the view as a window. While the view moves, only the window moves. */
export const Overview = memo(function Overview() {
  const { plan, measure } = useStage();
  const { view } = useShown((shown) => shown.drawn);
  const { trueScale, plotPx } = plan;
  const days = useMemo(() => countedDays(plan, measure), [plan, measure]);
  const place = overviewWindow({ x0: trueScale.toPx(view.start), x1: trueScale.toPx(view.end) }, plotPx);
  return (
    <g data-overview="">
      <OverviewMarks days={days} />
      <ViewWindow />
      {days.map((counted) => (
        <DayMark key={counted.day.start} counted={counted} clear={isClear(counted, place)} />
      ))}
    </g>
  );
});

interface Props {
  readonly days: readonly CountedDay[];
}

/** The part of the overview that does not change with the view: its frame, ticks and small marks. */
const OverviewMarks = memo(function OverviewMarks({ days }: Props) {
  const { plan, measure, today } = useStage();
  const { timeline: words } = useWords();
  const { metrics, trueScale, extent, plotPx, index } = plan;
  const smallPx = (text: string): number => measure(text, metrics.smallPx);
  const { ticks } = ticksIn(extent.start, extent.end, {
    zone: index.zone,
    words,
    pxPerMs: plotPx / (extent.end - extent.start),
    gapPx: 12,
    measure: smallPx,
  });
  const labelXs = placeTickLabels(
    ticks.map(({ time, label }) => ({ x: trueScale.toPx(time), widthPx: smallPx(label) })),
    days.map(({ x, widthPx }) => ({ x0: x - widthPx / 2, x1: x + widthPx / 2 })),
    plotPx,
  );
  return (
    <g aria-hidden="true" className="pointer-events-none">
      <text
        x={-11}
        y={metrics.overviewPx / 2 + metrics.smallPx * 0.36}
        textAnchor="end"
        fontSize={metrics.smallPx}
        className="fill-ink-soft"
      >
        {words.trueTime}
      </text>
      <rect
        x={0}
        y={0.5}
        width={plotPx}
        height={metrics.overviewPx - 1}
        rx={3}
        className="fill-paper-raised stroke-line"
      />
      <path
        d={ticks
          .map(({ time }) => `M${trueScale.toPx(time).toFixed(2)} 1v${metrics.overviewPx - 2}`)
          .join('')}
        className="stroke-line"
      />
      {ticks.map(({ time, label }, i) =>
        labelXs[i] === undefined ? null : (
          <text
            key={time}
            x={labelXs[i]}
            y={metrics.smallPx * 1.15}
            fontSize={metrics.smallPx}
            className="fill-ink-faint"
          >
            {label}
          </text>
        ),
      )}
      {plan.dense ? <Counts plan={plan} /> : <Marks days={days} />}
      {today === null ? null : (
        <path
          data-today=""
          d={`M${trueScale.toPx(today).toFixed(2)} 1v${metrics.overviewPx - 2}`}
          className="stroke-ink/55 forced-colors:stroke-ink"
        />
      )}
    </g>
  );
});

/** A silhouette of the counts for each track. A selection changes nothing here. */
const Counts = memo(function Counts({ plan }: { plan: StagePlan }) {
  const { topPx, pitchPx } = overviewRows(plan);
  const counts = overviewCounts(plan);
  const most = max(counts, (track) => max(track.counts)) ?? 0;
  return counts.map((bins, i) => {
    const id = plan.index.dataset.tracks[i]?.id ?? '';
    return (
      <LazySilhouette
        key={id}
        bins={bins}
        bottom={topPx + (i + 1) * pitchPx - 1}
        most={most}
        fullPx={Math.max(pitchPx - 1, 1.5)}
        leastPx={1}
        track={trackNumber(plan.index, id)}
        className="fill-track"
      />
    );
  });
});

/** Length of the line at an open end. */
const OPEN_PX = 10;

/** A small bar for each milestone that no counted day holds. */
function Marks({ days }: Props) {
  const { plan, filterResult } = useStage();
  const { trueScale, index } = plan;
  const counted = new Set(days.flatMap(({ day }) => day.inside));
  const { topPx, pitchPx } = overviewRows(plan);
  return plan.tracks
    .flatMap(({ happened }) => [...happened.ordinal].flatMap((i) => plan.drawnAt(i) ?? []))
    .filter((d) => !counted.has(d.ordinal))
    .map((d) => {
      const [x0, x1] = [trueScale.toPx(d.start), trueScale.toPx(d.end)];
      const size = Math.max(x1 - x0, 4);
      const [y, height] = [topPx + d.track * pitchPx, Math.max(pitchPx - 1, 1.5)];
      const look = {
        'data-track': trackNumber(index, d.milestone.track),
        'data-emphasis': filterResult?.has(d.milestone.id) === false ? 'filtered-out' : undefined,
      };
      return [
        <rect
          key={d.milestone.id}
          data-small={d.milestone.id}
          {...look}
          x={(x0 + x1 - size) / 2}
          y={y}
          width={size}
          height={height}
          rx={1}
          className="fill-track data-[emphasis=filtered-out]:opacity-25"
        />,
        d.openStart || d.openEnd ? (
          <path
            key={`open ${d.milestone.id}`}
            {...look}
            d={`M${d.openStart ? x0 - OPEN_PX : x1} ${y + height / 2}h${OPEN_PX}`}
            className="stroke-track opacity-50 data-[emphasis=filtered-out]:opacity-25"
          />
        ) : null,
      ];
    });
}

interface DayMarkProps {
  readonly counted: CountedDay;
  /** The mark covers no handle and leaves room to drag the window: it can be a button. */
  readonly clear: boolean;
}

/** A busy day as one counted mark of the overview. A click shows the day; for the keyboard, the toolbar has a button. */
const DayMark = memo(function DayMark({ counted, clear }: DayMarkProps) {
  const { timeline: words } = useWords();
  const { plan, controller, filterResult } = useStage();
  const { day, x, x0, x1, widthPx } = counted;
  const { metrics, index } = plan;
  const r = metrics.smallPx * DAY_MARK.radius;
  const height = Math.max(2 * r, TARGET_PX);
  const y = metrics.overviewPx - height / 2 - 1;
  const kept = day.inside.filter((ordinal) => filterResult?.hasAt(ordinal) ?? true).length;
  const isFilteredOut = kept === 0;
  const count = kept || day.inside.length;
  const name = words.clusterName(count, rangeInWords(day, index.zone, words, plan.clock));
  const drawn = (
    <g className={isFilteredOut ? 'opacity-35' : undefined}>
      <rect
        x={x - widthPx / 2}
        y={y - r}
        width={widthPx}
        height={2 * r}
        rx={r}
        className="fill-accent stroke-paper-raised group-hover:stroke-ink"
      />
      <text
        x={x}
        y={y + metrics.smallPx * 0.36}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        className="fill-on-accent font-semibold"
      >
        {count}
      </text>
    </g>
  );
  // A button under a handle or over the whole window would keep the pointer from dragging them.
  if (!clear)
    return (
      <g aria-hidden="true" data-cluster="" className="pointer-events-none">
        {drawn}
      </g>
    );
  return (
    <CountedButton
      name={name}
      count={count}
      ids={[]}
      tabStop={false}
      selected={false}
      onOpen={() => controller.show(day)}
    >
      <title>{name}</title>
      <rect x={x0} y={y - height / 2} width={x1 - x0} height={height} className="hit-area" />
      {drawn}
    </CountedButton>
  );
});
