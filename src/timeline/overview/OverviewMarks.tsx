import { memo, useMemo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { useWords } from '../../i18n/use-words';
import type { CountedDay } from './counted-days';
import type { StagePlan } from '../plan/stage-plan';
import { overviewPaths } from './overview-paths';
import { overviewRows } from './overview-rows';
import { placeTickWords } from './overview-ticks';
import { ticksIn } from '../axis/ticks';
import type { Measure } from '../use-measure';

interface Props {
  readonly plan: StagePlan;
  readonly measure: Measure;
  readonly days: readonly CountedDay[];
}

/** All of the strip that stays while the reader zooms: its frame, ticks and small marks. */
export const OverviewMarks = memo(function OverviewMarks({ plan, measure, days }: Props) {
  const { timeline: words } = useWords();
  const { metrics, even, extent, plotPx, index } = plan;
  const { ticks } = useMemo(
    () =>
      ticksIn(extent.start, extent.end, {
        zone: index.zone,
        words,
        pxPerMs: plotPx / (extent.end - extent.start),
        gapPx: 12,
        measure: (text) => measure(text, metrics.smallPx),
      }),
    [extent, index, words, plotPx, measure, metrics],
  );
  const named = placeTickWords(
    ticks.map(({ time, label }) => ({ x: even.toPx(time), widthPx: measure(label, metrics.smallPx) })),
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
      {ticks.map(({ time, label }, i) => {
        const x = even.toPx(time);
        const textX = named[i] ?? null;
        return (
          <g key={time}>
            <line x1={x} x2={x} y1={1} y2={metrics.overviewPx - 1} className="stroke-line" />
            {textX !== null ? (
              <text
                x={textX}
                y={metrics.smallPx * 1.15}
                fontSize={metrics.smallPx}
                className="fill-ink-faint"
              >
                {label}
              </text>
            ) : null}
          </g>
        );
      })}
      {plan.dense ? <Bins plan={plan} /> : <Marks plan={plan} days={days} />}
    </g>
  );
});

function Bins({ plan }: { plan: StagePlan }) {
  const paths = useMemo(() => overviewPaths(plan), [plan]);
  return plan.index.dataset.tracks.map(({ id }, i) => (
    <path key={id} data-track={trackNumber(plan.index, id)} d={paths[i]} className="fill-track" />
  ));
}

function Marks({ plan, days }: Omit<Props, 'measure'>) {
  const { even, index } = plan;
  const counted = new Set(days.flatMap(({ day }) => day.inside));
  const { topPx, pitchPx } = overviewRows(plan);
  return plan.tracks
    .flatMap(({ happened }) => [...happened.ordinal].flatMap((i) => plan.drawnAt(i) ?? []))
    .filter((d) => !counted.has(d.ordinal))
    .map((d) => {
      const [x0, x1] = [even.toPx(d.start), even.toPx(d.end)];
      const size = Math.max(x1 - x0, 4);
      return (
        <rect
          key={d.milestone.id}
          data-track={trackNumber(index, d.milestone.track)}
          x={(x0 + x1 - size) / 2}
          y={topPx + d.track * pitchPx}
          width={size}
          height={Math.max(pitchPx - 1, 1.5)}
          rx={1}
          mask={d.openStart ? 'url(#fade-start)' : d.openEnd ? 'url(#fade-end)' : undefined}
          className="fill-track"
        />
      );
    });
}
