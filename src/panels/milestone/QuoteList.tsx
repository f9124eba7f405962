import { useMemo } from 'react';
import { compareQuotes } from '../../dataset/model/compare-quotes';
import type { Passage } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useBounded } from '../../ui/use-bounded';
import { DifferingWords, isDiffering, QuoteCard, stretchesIn } from './QuoteCard';

/** Number of quotations shown at first. */
const STEP = 30;

/** The quotations of a milestone. Of two reports that say the same, the words in which they differ are underlined. */
export function QuoteList({ passages }: { passages: readonly Passage[] }) {
  const { differing, sameWords, quotes, quoteOf, ownGlosses } = useWords().panels.milestone;
  const compared = useMemo(() => compareQuotes(passages), [passages]);
  const [shown, more] = useBounded(compared, STEP);
  const stretches = stretchesIn(compared);
  return (
    <>
      <h3 className="sr-only">{quotes}</h3>
      <ul className="mt-4 flex flex-col gap-3 framed:mt-0 framed:gap-4">
        {shown.map(({ passage, beside }, i) => {
          const inBlock = compared.flatMap((other) =>
            isSameBlock(other.passage, passage) ? other.passage : [],
          );
          return (
            <QuoteCard
              key={passage.id}
              passage={passage}
              position={quoteOf(i + 1, passages.length)}
              // A block with several quotations is printed once, with the first of them.
              inBlock={inBlock[0] === passage ? inBlock : []}
              stretches={beside?.stretches}
              first={passage === passages[0]}
            />
          );
        })}
      </ul>
      {more}
      <p className="mt-2 text-xs text-ink-soft">
        {stretches.length === 0 ? null : stretches.some(isDiffering) ? (
          <>
            <span>{differing.lead}</span>
            <DifferingWords words={differing.sample} />
            <span>{differing.tail}</span>{' '}
          </>
        ) : (
          <>
            <span>{sameWords}</span>{' '}
          </>
        )}
        {passages.length === 0 || ownGlosses === '' ? null : <span>{ownGlosses}</span>}
      </p>
    </>
  );
}

function isSameBlock(a: Passage, b: Passage): boolean {
  return a.article === b.article && a.block === b.block;
}
