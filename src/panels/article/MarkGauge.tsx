import { range } from 'd3';
import { memo, useMemo } from 'react';
import { countPoints } from '../../dataset/model/code-points';
import { blockKey, type DatasetIndex, type PassageAt } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { useWords } from '../../i18n/use-words';
import { useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';

/** The position of a passage in its report, from 0 (its first character) to 1 (past its last). */
export interface Tick extends PassageAt {
  readonly start: number;
  readonly end: number;
}

/** The report runs from 0 to 1000 drawing units. */
const LENGTH = 1000;
/** More ticks cannot be told apart on the screen; the gauge then shows the stretches that they cover. */
const MANY = 150;

/** Where in the report its quotations are, from start to end. */
export const MarkGauge = memo(function MarkGauge({ article }: { article: Article }) {
  const index = useDataset();
  const { article: words } = useWords().panels;
  const ticks = useMemo(() => ticksOf(article, index), [article, index]);
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  return (
    <div className="border-b border-line px-4 pt-2.5 pb-2 sm:px-5 print:hidden">
      <p className="text-[0.8125rem] text-ink-soft">{words.size(paragraphs, ticks.length)}</p>
      <svg
        role="img"
        aria-label={words.gauge}
        viewBox={`0 0 ${LENGTH} 10`}
        preserveAspectRatio="none"
        className="mt-1 block h-2.5 w-full"
      >
        <rect x="0" y="4.5" width={LENGTH} height="1" className="fill-line-strong" />
        {ticks.length > MANY
          ? coveredStretches(ticks, MANY).map(({ start, end }) => (
              <rect
                key={start}
                x={start * LENGTH}
                width={(end - start) * LENGTH}
                y="3"
                height="4"
                className="fill-ink-faint opacity-50"
              />
            ))
          : ticks.map((tick) => <TickMark key={tick.passage.id} tick={tick} selected={false} />)}
        <SelectedTicks ticks={ticks} />
      </svg>
    </div>
  );
});

function ticksOf(article: Article, { passagesIn }: DatasetIndex): Tick[] {
  const lengths = article.blocks.map(({ text }) => countPoints(text));
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let offset = 0;
  return article.blocks.flatMap(({ id }, i) => {
    const ticks = (passagesIn.get(blockKey(article.id, id)) ?? []).map((at) => ({
      ...at,
      start: (offset + at.passage.start) / total,
      end: (offset + at.passage.end) / total,
    }));
    offset += lengths[i] ?? 0;
    return ticks;
  });
}

/** The stretches of a report that contain ticks, to the nearest of `bins` bins. */
export function coveredStretches(ticks: readonly Tick[], bins: number): { start: number; end: number }[] {
  const covered = new Set(
    ticks.flatMap(({ start, end }) => {
      const first = Math.min(Math.floor(start * bins), bins - 1);
      return range(first, Math.min(Math.max(Math.ceil(end * bins), first + 1), bins));
    }),
  );
  const stretches: { start: number; end: number }[] = [];
  for (const bin of range(bins).filter((each) => covered.has(each))) {
    const last = stretches.at(-1);
    const end = (bin + 1) / bins;
    if (last?.end === bin / bins) last.end = end;
    else stretches.push({ start: bin / bins, end });
  }
  return stretches;
}

/** Draws the ticks of the selected milestone again, above all others: nothing covers them, and no other tick changes. */
function SelectedTicks({ ticks }: { ticks: readonly Tick[] }) {
  const selected = useSelected();
  return ticks
    .filter(({ milestone }) => milestone.id === selected)
    .map((tick) => <TickMark key={tick.passage.id} tick={tick} selected />);
}

const TickMark = memo(function TickMark({ tick, selected }: { tick: Tick; selected: boolean }) {
  const { start, end, milestone } = tick;
  return (
    <rect
      data-track={trackNumber(useDataset(), milestone.track)}
      x={start * LENGTH}
      width={Math.max((end - start) * LENGTH, 3)}
      y={selected ? 0 : 3}
      height={selected ? 10 : 4}
      className={selected ? 'fill-track' : 'fill-track opacity-50'}
    />
  );
});
