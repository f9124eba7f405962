import { memo, useMemo } from 'react';
import { blockKey } from '../../dataset/model/dataset-index';
import { countPoints } from '../../dataset/model/code-points';
import type { Article } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useSelected } from '../../state/route/use-route';
import { trackNumber } from '../../dataset/model/track-number';
import { binsOf, type Tick, ticksOf } from './ticks';

/** Drawing units: the text runs from 0 to 1000. */
const LENGTH = 1000;
/** More ticks than these are one colour on the screen; they are drawn as the stretches they cover. */
const MANY = 150;

/** Where in the report the quotations stand, start to end. */
export const MarkGauge = memo(function MarkGauge({ article }: { article: Article }) {
  const index = useDataset();
  const { article: words } = useWords().panels;
  const ticks = useMemo(
    () =>
      ticksOf(
        article.blocks.map(({ id, text }) => ({
          length: countPoints(text),
          passages: index.passagesIn.get(blockKey(article.id, id)) ?? [],
        })),
      ),
    [article, index],
  );
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  return (
    <div className="border-b border-line px-4 pt-2.5 pb-2 sm:px-5 print:hidden">
      <p className="text-[0.8125rem] text-ink-soft">
        <span>{words.size(paragraphs, ticks.length)}</span>
      </p>
      <svg
        role="img"
        aria-label={words.gauge}
        viewBox={`0 0 ${LENGTH} 10`}
        preserveAspectRatio="none"
        className="mt-1 block h-2.5 w-full"
      >
        <rect x="0" y="4.5" width={LENGTH} height="1" className="fill-line-strong" />
        {ticks.length > MANY
          ? binsOf(ticks, MANY).map(({ start, end }) => (
              <rect
                key={start}
                x={start * LENGTH}
                width={(end - start) * LENGTH}
                y="3"
                height="4"
                className="fill-ink-faint opacity-50"
              />
            ))
          : ticks.map((tick) => <TickMark key={tick.passage.id} tick={tick} on={false} />)}
        <SelectedTicks ticks={ticks} />
      </svg>
    </div>
  );
});

/** The selected milestone's, once more and last, so that nothing covers them and nothing is moved for them. */
function SelectedTicks({ ticks }: { ticks: readonly Tick[] }) {
  const selected = useSelected();
  return ticks
    .filter(({ milestone }) => milestone.id === selected)
    .map((tick) => <TickMark key={tick.passage.id} tick={tick} on />);
}

const TickMark = memo(function TickMark({ tick, on }: { tick: Tick; on: boolean }) {
  const { start, end, milestone } = tick;
  return (
    <rect
      data-track={trackNumber(useDataset(), milestone.track)}
      x={start * LENGTH}
      width={Math.max((end - start) * LENGTH, 3)}
      y={on ? 0 : 3}
      height={on ? 10 : 4}
      className={on ? 'fill-track' : 'fill-track opacity-50'}
    />
  );
});
