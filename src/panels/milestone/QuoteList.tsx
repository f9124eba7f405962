import { useMemo } from 'react';
import { compareQuotes } from '../../dataset/model/compare-quotes';
import type { Passage } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useBounded } from '../../ui/use-bounded';
import { DifferingWords, isDiffering, QuoteCard } from './QuoteCard';

/** Number of quotations shown at first. */
const STEP = 30;

/** The quotations of a milestone. Two reports that say the same are side by side, with the words in which they differ. */
export function QuoteList({ passages }: { passages: readonly Passage[] }) {
  const { differing, sameWords, quotes, quoteOf } = useWords().panels.milestone;
  const compared = useMemo(() => compareQuotes(passages), [passages]);
  const [shown, more] = useBounded(compared, STEP);
  const stretches = compared.flatMap(({ beside }) => beside?.stretches ?? []);
  return (
    <>
      <h3 className="sr-only">{quotes}</h3>
      <div className="@container mt-4">
        {stretches.length === 0 ? null : (
          <p className="mb-2 text-sm text-ink-soft">
            {stretches.some(isDiffering) ? (
              <>
                <span>{differing.lead}</span>
                <DifferingWords words={differing.sample} />
                <span>{differing.tail}</span>
              </>
            ) : (
              <span>{sameWords}</span>
            )}
          </p>
        )}
        <ul className="grid grid-cols-1 gap-3 @min-[26rem]:has-data-column:grid-cols-2">
          {shown.map(({ passage, beside }, i) => (
            <QuoteCard
              key={passage.id}
              passage={passage}
              position={quoteOf(i + 1, passages.length)}
              beside={beside}
            />
          ))}
        </ul>
      </div>
      {more}
    </>
  );
}
