import { memo, type RefObject, useMemo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { trueScale } from '../../geometry/scale/true-scale';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { busyDays } from '../plan/busy-days';
import { drawnMilestones, extentOf, tellsClock } from '../plan/drawn-milestone';
import { overviewBins } from './overview-bins';
import { momentIn, rangeInWords } from '../axis/time-words';
import { useSeenSpan } from './use-seen-span';

/** Units of the drawing; SVG stretches them to any width, so nothing is measured and the server can draw it. */
const UNITS = 1_000;
/** More milestones than this would lie on one another: what is drawn of them is how many there are. */
const MANY = 300;
/** A bin is then as wide as a mark can be seen. */
const BINS = 200;

/**
 * True time on a phone: where the marks lie in the whole, how long the empty years are, and which part of it the cards
 * on screen tell of. It stays in view while the page goes by.
 */
export function VerticalOverview({ root }: { root: RefObject<HTMLElement | null> }) {
  const index = useDataset();
  const { timeline: words } = useWords();
  const extent = useMemo(() => extentOf(index), [index]);
  const clock = useMemo(() => tellsClock(index), [index]);
  const scale = useMemo(() => trueScale(extent, UNITS), [extent]);
  const seen = useSeenSpan(root);
  const first = momentIn(extent.start, index.zone).year;
  // Half-open: the last moment that is in names the year.
  const last = momentIn(instant(extent.end - 1), index.zone).year;
  const [x0, x1] = seen ? [scale.toPx(seen.start), scale.toPx(seen.end)] : [0, 0];
  return (
    <figure className="sticky top-(--header-height) z-20 rounded-md border border-line bg-paper-raised px-2 py-1 print:static">
      <figcaption className="flex flex-wrap justify-between gap-x-2 text-xs text-ink-faint">
        <span>{words.yearAlone(first)}</span>
        <span className="min-w-0 truncate text-ink-soft @max-[16rem]:order-1 @max-[16rem]:min-h-[2lh] @max-[16rem]:basis-full @max-[16rem]:whitespace-normal">
          {seen === null ? words.trueTime : rangeInWords(seen, index.zone, words, clock)}
        </span>
        <span>{words.yearAlone(last)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${UNITS} 30`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${words.trueTime}${words.comma}${rangeInWords(extent, index.zone, words, clock)}`}
        className="block h-7 w-full overflow-visible"
      >
        {seen === null ? null : (
          <rect
            data-seen=""
            x={Math.max(x0 - 6, 0)}
            width={Math.max(x1 - x0 + 12, 16)}
            height="30"
            className="fill-accent-wash stroke-accent stroke-2 [vector-effect:non-scaling-stroke] forced-colors:fill-none"
          />
        )}
        {index.milestones.length > MANY ? <Bins extent={extent} /> : <Marks extent={extent} />}
      </svg>
    </figure>
  );
}

const Bins = memo(function Bins({ extent }: { extent: Span }) {
  const index = useDataset();
  const bins = useMemo(() => overviewBins(index.columns, extent, BINS), [index, extent]);
  const width = UNITS / BINS;
  return bins.map(({ at, share }) => (
    <rect
      key={at}
      x={at * width}
      y={30 - share * 28}
      width={width}
      height={share * 28}
      className="fill-ink-soft"
    />
  ));
});

const Marks = memo(function Marks({ extent }: { extent: Span }) {
  const index = useDataset();
  const { drawn, days } = useMemo(() => {
    const onAxis = [...index.milestones].filter((m) => m.kind !== 'statement');
    const all = drawnMilestones(index, onAxis, extent);
    return { drawn: all, days: busyDays(all, index.zone) };
  }, [index, extent]);
  const scale = trueScale(extent, UNITS);
  const counted = new Set(days.flatMap((day) => day.members));
  const tracks = Math.max(index.dataset.tracks.length, 1);
  return (
    <>
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
    </>
  );
});
