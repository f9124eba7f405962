import { group, sum } from 'd3';
import { memo, useMemo } from 'react';
import { countPoints } from '../../dataset/model/code-points';
import { blockKey, type DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article, Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { useReadingWords } from '../../i18n/reading-words';
import { quotations, reading } from '../../state/choices';
import { useSelected } from '../../state/route/use-route';
import { useGlossed } from '../shared/use-glossed';
import { useDataset } from '../../state/use-dataset';

/** The report runs from 0 to 1000 drawing units. */
const LENGTH = 1000;
/** In drawing units. Keeps a quotation of a few words visible in a long report. */
const SHORTEST = 3;

/** A quotation in the gauge, in drawing units. */
interface Tick {
  readonly milestone: Milestone;
  readonly start: number;
  readonly length: number;
}

/** How long a report is, how to read it, and where in it its quotations are. */
export const MarkGauge = memo(function MarkGauge({ article }: { article: Article }) {
  const index = useDataset();
  const { article: words } = useReadingWords();
  const ticks = useMemo(() => ticksOf(article, index), [article, index]);
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  return (
    <div className="border-b border-line px-4 pt-2.5 pb-2 sm:px-5 print:hidden">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-ink-soft">
        <p className="mr-auto">{words.size(paragraphs, ticks.length)}</p>
        <ReadingChoices article={article} />
      </div>
      <svg
        role="img"
        aria-label={words.gauge}
        viewBox={`0 0 ${LENGTH} 10`}
        preserveAspectRatio="none"
        className="mt-1 block h-2.5 w-full"
      >
        <rect x="0" y="4.5" width={LENGTH} height="1" className="fill-line-strong" />
        {/* One path for each track: a report of a large dataset may have thousands of quotations. */}
        {[...group(ticks, ({ milestone }) => trackNumber(index, milestone.track))].map(([track, inTrack]) => (
          <path key={track} data-track={track} d={pathOf(inTrack, 3, 4)} className="fill-track opacity-50" />
        ))}
        <SelectedTicks ticks={ticks} />
      </svg>
    </div>
  );
});

/** Draws the quotations of the selected milestone again, higher and above all others. */
function SelectedTicks({ ticks }: { ticks: readonly Tick[] }) {
  const index = useDataset();
  const selected = useSelected();
  const own = ticks.filter(({ milestone }) => milestone.id === selected);
  if (!own[0]) return null;
  const track = trackNumber(index, own[0].milestone.track);
  return <path data-track={track} d={pathOf(own, 0, 10)} className="fill-track" />;
}

function ticksOf(article: Article, { passagesIn }: DatasetIndex): Tick[] {
  const scale = LENGTH / (sum(article.blocks, ({ text }) => countPoints(text)) || 1);
  let offset = 0;
  return article.blocks.flatMap(({ id, text }) => {
    const ticks = (passagesIn.get(blockKey(article.id, id)) ?? []).map(({ milestone, passage }) => ({
      milestone,
      start: (offset + passage.start) * scale,
      length: Math.max((passage.end - passage.start) * scale, SHORTEST),
    }));
    offset += countPoints(text);
    return ticks;
  });
}

function pathOf(ticks: readonly Tick[], top: number, height: number): string {
  return ticks.map(({ start, length }) => `M${start} ${top}h${length}v${height}h${-length}z`).join('');
}

const BUTTON =
  'min-h-7 rounded-full border border-transparent px-2.5 hover:bg-paper-sunken hover:text-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:min-h-11';

/** How a report is read: whether its quotations show, and on English pages its language. Useless without JavaScript and on paper. */
function ReadingChoices({ article }: { article: Article }) {
  const { article: words } = useReadingWords();
  const isGlossed = useGlossed(article.id);
  const all = quotations.use() === 'all';
  const now = reading.use();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 noscript:hidden print:hidden">
      {isGlossed ? (
        <div role="group" aria-label={words.reading} title={words.glossNote} className="flex flex-wrap">
          {reading.options.map((option) => (
            <button
              key={option}
              type="button"
              aria-pressed={option === now}
              onClick={() => reading.choose(option)}
              className={BUTTON}
            >
              {words.readings[option]}
            </button>
          ))}
        </div>
      ) : null}
      <button
        type="button"
        aria-pressed={all}
        onClick={() => quotations.choose(all ? 'quiet' : 'all')}
        className={BUTTON}
      >
        {words.showAll}
      </button>
    </div>
  );
}
