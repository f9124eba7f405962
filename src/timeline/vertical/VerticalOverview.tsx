import { bin, max, min, range } from 'd3';
import { memo, type RefObject, useEffect, useMemo, useState } from 'react';
import type { MilestoneColumns } from '../../dataset/model/milestone-columns';
import { trackNumber } from '../../dataset/model/track-number';
import { type BaseScale, trueScale } from '../../geometry/scale/base-scale';
import { useWords } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { momentIn, rangeInWords } from '../axis/time-words';
import { LazySilhouette } from '../dense/LazySilhouette';
import type { BinCounts } from '../dense/Silhouette';
import { extentOf, tellsClock } from '../plan/drawn-milestone';
import { timeOnAxis } from './calendar-groups';
import type { VerticalRow } from './vertical-rows';

/** Units of the drawing. SVG stretches them to any width, so nothing is measured and the server can render it. */
const WIDTH = 1_000;
const HEIGHT = 30;
/** A bin is about as wide as a mark must be to be seen. */
const BINS = 200;

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  /** `null` for a dense dataset, which is drawn as counts. */
  readonly rows: readonly VerticalRow[] | null;
}

/**
 * The overview of the vertical form, on the true-time scale: the marks, the empty years between them, and the time of the
 * cards on screen. It sticks to the top while the page scrolls.
 */
export function VerticalOverview({ root, rows }: Props) {
  const index = useDataset();
  const { timeline: words } = useWords();
  const extent = useMemo(() => extentOf(index), [index]);
  const clock = useMemo(() => tellsClock(index), [index]);
  const scale = useMemo(() => trueScale(extent, WIDTH), [extent]);
  const seen = useSeenSpan(root);
  const firstYear = momentIn(extent.start, index.zone).year;
  // The extent is half-open: its last moment is just before its end.
  const lastYear = momentIn(instant(extent.end - 1), index.zone).year;
  const [x0, x1] = seen ? [scale.toPx(seen.start), scale.toPx(seen.end)] : [0, 0];
  return (
    <figure className="sticky top-(--header-height) z-20 rounded-md border border-line bg-paper-raised px-2 py-1 print:static">
      <figcaption className="flex flex-wrap justify-between gap-x-2 text-xs text-ink-faint">
        <span>{words.yearAlone(firstYear)}</span>
        <span className="min-w-0 truncate text-ink-soft @max-[16rem]:order-1 @max-[16rem]:min-h-[2lh] @max-[16rem]:basis-full @max-[16rem]:whitespace-normal">
          {seen === null ? words.trueTime : rangeInWords(seen, index.zone, words, clock)}
        </span>
        <span>{words.yearAlone(lastYear)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
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
            height={HEIGHT}
            className="fill-accent-wash stroke-accent stroke-2 [vector-effect:non-scaling-stroke] forced-colors:fill-none"
          />
        )}
        {rows ? <Marks rows={rows} scale={scale} /> : <Counts extent={extent} />}
      </svg>
    </figure>
  );
}

const Counts = memo(function Counts({ extent }: { extent: Span }) {
  const { columns } = useDataset();
  const bins = useMemo(() => countStarts(columns, extent, BINS, WIDTH), [columns, extent]);
  return (
    <LazySilhouette
      bins={bins}
      bottom={HEIGHT}
      most={max(bins.counts) ?? 1}
      fullPx={HEIGHT - 2}
      className="fill-ink-soft"
    />
  );
});

/** How many milestones stand in each of `bins` equal parts of the extent. */
export function countStarts(
  columns: MilestoneColumns,
  { start, end }: Span,
  bins: number,
  widthPx: number,
): BinCounts {
  const binned = bin<number, number>()
    .domain([start, end])
    .thresholds(range(1, bins).map((i) => start + (i * (end - start)) / bins))
    .value((ordinal) => timeOnAxis(columns, ordinal))(range(columns.length));
  return {
    edges: range(bins + 1).map((i) => Math.round((i * widthPx * 10) / bins) / 10),
    counts: binned.map(({ length }) => length),
  };
}

const Marks = memo(function Marks({ rows, scale }: { rows: readonly VerticalRow[]; scale: BaseScale }) {
  const index = useDataset();
  const kept = useFilterResult();
  const faint = (ordinals: readonly number[]): string =>
    kept === null || ordinals.some((ordinal) => kept.hasAt(ordinal)) ? '' : 'opacity-25';
  const tracks = Math.max(index.dataset.tracks.length, 1);
  const days = rows.flatMap((row) => (row.kind === 'day' ? row.day : []));
  const drawn = rows.flatMap((row) => (row.kind === 'mark' ? row.drawn : []));
  return (
    <>
      {drawn.map((one) => (
        <rect
          key={one.milestone.id}
          data-small={one.milestone.id}
          data-track={trackNumber(index, one.milestone.track)}
          x={scale.toPx(one.start)}
          y={(one.track * 28) / tracks + 1}
          width={Math.max(scale.toPx(one.end) - scale.toPx(one.start), 8)}
          height={24 / tracks}
          className={`fill-track ${faint([one.ordinal])}`}
        />
      ))}
      {days.map(({ start, inside }) => (
        <rect
          key={start}
          x={scale.toPx(start) - 5}
          y={0}
          width={10}
          height={HEIGHT}
          className={`fill-accent ${faint(inside)}`}
        />
      ))}
    </>
  );
});

/** Height of the page header and the overview, which cover the top of the screen. */
const COVERED_PX = 116;

/** The time that the cards on screen cover; `null` if there are none. Observed, so that scrolling measures nothing. */
function useSeenSpan(root: RefObject<HTMLElement | null>): Span | null {
  const { columns, milestones } = useDataset();
  const [seen, setSeen] = useState<Span | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onScreen = new Set<Element>();
    const onIntersect = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) onScreen.add(target);
        else onScreen.delete(target);
      }
      const ordinals = [...onScreen].map((card) =>
        milestones.indexOf(card.getAttribute('data-milestone') ?? ''),
      );
      const [from, to] = boundsOf(ordinals, columns);
      setSeen((last) => {
        if (from === undefined || to === undefined || from >= to) return null;
        return last?.start === from && last.end === to ? last : { start: instant(from), end: instant(to) };
      });
    };
    const observer = new IntersectionObserver(onIntersect, { rootMargin: `-${COVERED_PX}px 0px 0px 0px` });
    const observeCards = (): void => {
      for (const card of onScreen) if (!card.isConnected) onScreen.delete(card);
      for (const card of element.querySelectorAll('a[data-card]')) observer.observe(card);
    };
    // Cards come and go as groups open and close and more cards are shown.
    const changes = new MutationObserver(observeCards);
    changes.observe(element, { childList: true, subtree: true });
    observeCards();
    return () => {
      changes.disconnect();
      observer.disconnect();
    };
  }, [root, columns, milestones]);
  return seen;
}

/** From the first start to the last end. Undated milestones do not count. */
export function boundsOf(
  ordinals: readonly number[],
  { start, end }: Pick<MilestoneColumns, 'start' | 'end'>,
) {
  const finite = ordinals
    .flatMap((i) => [start[i] ?? Number.NaN, end[i] ?? Number.NaN])
    .filter(Number.isFinite);
  return [min(finite), max(finite)] as const;
}
