import { memo, useMemo } from 'react';
import type { TimeSpan } from '../geometry/base-scale';
import { trackNumber } from '../dataset/track-number';
import { useWords } from '../i18n/use-words';
import type { CrowdedDay } from './busy-days';
import { CountedButton } from './CountedButton';
import type { StagePlan } from './stage-plan';
import { ticksIn } from './ticks';
import { rangeInWords } from './time-words';
import type { Measure } from './use-measure';
import { ViewWindow } from './ViewWindow';

interface Props {
  readonly plan: StagePlan;
  readonly seen: TimeSpan;
  readonly measure: Measure;
  readonly onShow: (view: TimeSpan, hand?: boolean) => void;
}

/** True time: the whole extent on one even scale, with the view as a window. */
export const Strip = memo(function Strip({ plan, seen, measure, onShow }: Props) {
  const { timeline: words } = useWords();
  const { metrics, plotPx } = plan;
  return (
    <g>
      <text
        x={-11}
        y={metrics.stripPx / 2 + metrics.smallPx * 0.36}
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
        height={metrics.stripPx - 1}
        rx={3}
        className="fill-paper-raised stroke-line"
      />
      <StripMarks plan={plan} measure={measure} />
      <ViewWindow plan={plan} seen={seen} onShow={onShow} />
      {plan.busyDays.map((day) => (
        <CountedDay key={day.start} plan={plan} day={day} onShow={onShow} />
      ))}
    </g>
  );
});

/** Ticks and small marks: they stay while the reader zooms. */
const StripMarks = memo(function StripMarks({ plan, measure }: { plan: StagePlan; measure: Measure }) {
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
  const counted = new Set(plan.busyDays.flatMap((day) => day.inside));
  const tracks = Math.max(index.dataset.tracks.length, 1);
  const top = metrics.smallPx * 1.4;
  const pitch = (metrics.stripPx - top - 3) / tracks;
  return (
    <g aria-hidden="true" className="pointer-events-none">
      {ticks.map(({ time, label }) => {
        const x = even.toPx(time);
        const room = x + 3 + measure(label, metrics.smallPx) <= plotPx;
        return (
          <g key={time}>
            <line x1={x} x2={x} y1={1} y2={metrics.stripPx - 1} className="stroke-line" />
            {room ? (
              <text
                x={x + 3}
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
      {plan.tracks
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
              y={top + d.track * pitch}
              width={size}
              height={Math.max(pitch - 1, 1.5)}
              rx={1}
              mask={d.openStart ? 'url(#fade-start)' : d.openEnd ? 'url(#fade-end)' : undefined}
              className="fill-track"
            />
          );
        })}
    </g>
  );
});

interface CountedProps {
  readonly plan: StagePlan;
  readonly day: CrowdedDay;
  readonly onShow: (view: TimeSpan) => void;
}

/** A crowded day is one counted mark on true time, and opens the day. The keys have the named stop for it. */
function CountedDay({ plan, day, onShow }: CountedProps) {
  const { timeline: words } = useWords();
  const { metrics, even, index } = plan;
  const r = metrics.smallPx * 0.95;
  const x = Math.min(Math.max((even.toPx(day.start) + even.toPx(day.end)) / 2, r), plan.plotPx - r);
  const y = metrics.stripPx - r - 2;
  const name = words.clusterName(day.inside.length, rangeInWords(day, index.zone, words));
  return (
    <CountedButton
      name={name}
      count={day.inside.length}
      ids={[]}
      tabStop={false}
      selected={false}
      onOpen={() => onShow(day)}
    >
      <title>{name}</title>
      <circle cx={x} cy={y} r={Math.max(r, 12)} className="fill-transparent" />
      <circle cx={x} cy={y} r={r} className="fill-accent stroke-paper-raised group-hover:stroke-ink" />
      <text
        x={x}
        y={y + metrics.smallPx * 0.36}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        className="fill-on-accent font-semibold"
      >
        {day.inside.length}
      </text>
    </CountedButton>
  );
}
