import { useMemo } from 'react';
import { compareQuotes } from '../../dataset/model/compare-quotes';
import type { Passage } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useBounded } from '../../ui/use-bounded';
import { DifferingWords, isDiffering, QuoteCard } from './QuoteCard';

/** Number of quotations shown at first. */
const STEP = 30;

/** The quotations of a milestone. Of two reports that say the same, the words in which they differ are underlined; the first such quotation says so. */
export function QuoteList({ passages }: { passages: readonly Passage[] }) {
  const { differing, sameWords, quotes, quoteOf, ownGlosses } = useWords().panels.milestone;
  const compared = useMemo(() => compareQuotes(passages), [passages]);
  const [shown, more] = useBounded(compared, STEP);
  const differs = compared.find(({ beside }) => beside?.stretches.some(isDiffering));
  const told = differs ?? compared.find(({ beside }) => beside);
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
            >
              {passage === told?.passage ? (
                <p className="mt-2 text-xs text-ink-soft print:mt-0">
                  <span>{differs ? differing.lead : sameWords}</span>
                  {differs ? (
                    <>
                      <DifferingWords words={differing.sample} />
                      <span>{differing.tail}</span>
                    </>
                  ) : null}
                </p>
              ) : null}
            </QuoteCard>
          );
        })}
      </ul>
      {more}
      {passages.length === 0 || ownGlosses === '' ? null : (
        // The foot of a printed page says it too.
        <p className="mt-2 text-xs text-ink-soft print:hidden">{ownGlosses}</p>
      )}
    </>
  );
}

function isSameBlock(a: Passage, b: Passage): boolean {
  return a.article === b.article && a.block === b.block;
}
