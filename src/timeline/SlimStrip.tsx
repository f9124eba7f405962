import { useMemo } from 'react';
import { trackNumber } from '../dataset/track-number';
import { trueScale } from '../geometry/true-scale';
import { useWords } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';
import { instant } from '../time/instant';
import { busyDays } from './busy-days';
import { drawnMilestones, extentOf } from './drawn-milestone';
import { momentIn, rangeInWords } from './time-words';

/** Units of the drawing; SVG stretches them to any width, so nothing is measured and the server can draw it. */
const UNITS = 1_000;

/** True time on a phone: where the marks lie in the whole, and how long the empty years are. */
export function SlimStrip() {
  const index = useDataset();
  const { timeline: words } = useWords();
  const { scale, drawn, days, extent } = useMemo(() => {
    const within = extentOf(index);
    const all = drawnMilestones(
      index,
      [...index.milestones].filter((m) => m.kind !== 'statement'),
      within,
    );
    return { extent: within, scale: trueScale(within, UNITS), drawn: all, days: busyDays(all, index.zone) };
  }, [index]);
  const counted = new Set(days.flatMap((day) => day.members));
  const tracks = Math.max(index.dataset.tracks.length, 1);
  const first = momentIn(extent.start, index.zone).year;
  // Half-open: the last moment that is in names the year.
  const last = momentIn(instant(extent.end - 1), index.zone).year;
  return (
    <figure className="rounded-md border border-line bg-paper-raised px-2 py-1">
      <figcaption className="flex justify-between text-xs text-ink-faint">
        <span>{words.yearAlone(first)}</span>
        <span>{words.trueTime}</span>
        <span>{words.yearAlone(last)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${UNITS} 30`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${words.trueTime}${words.comma}${rangeInWords(extent, index.zone, words)}`}
        className="block h-7 w-full"
      >
        {drawn
          .filter((d) => !counted.has(d))
          .map((d) => {
            const [x0, x1] = [scale.toPx(d.start), scale.toPx(d.end)];
            return (
              <rect
                key={d.milestone.id}
                data-track={trackNumber(index, d.milestone.track)}
                x={x0}
                y={(d.track * 28) / tracks + 1}
                width={Math.max(x1 - x0, 8)}
                height={24 / tracks}
                className="fill-track"
              />
            );
          })}
        {days.map((day) => (
          <rect
            key={day.start}
            x={scale.toPx(day.start) - 5}
            y={0}
            width={10}
            height={30}
            className="fill-accent"
          />
        ))}
      </svg>
    </figure>
  );
}
