import { useMemo } from 'react';
import { compareQuotes } from '../../dataset/model/compare-quotes';
import type { Passage } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useBounded } from '../shared/use-bounded';
import { DifferingWords, isDiffering, QuoteCard } from './QuoteCard';

/** Quotations shown at first. */
const STEP = 30;

/** The quotations of a milestone. Two reports that say the same are side by side, with the words in which they differ. */
export function QuoteList({ passages }: { passages: readonly Passage[] }) {
  const { milestone: words } = useWords().panels;
  const compared = useMemo(() => compareQuotes(passages), [passages]);
  const [shown, more] = useBounded(compared, STEP);
  const stretches = compared.flatMap(({ beside }) => beside?.stretches ?? []);
  return (
    <>
      <h3 className="sr-only">{words.quotes}</h3>
      <div className="@container mt-4">
        {stretches.length === 0 ? null : (
          <p className="mb-2 text-sm text-ink-soft">
            {stretches.some(isDiffering) ? <DifferingKey /> : <span>{words.sameWords}</span>}
          </p>
        )}
        <ul className="grid grid-cols-1 gap-3 @min-[26rem]:has-data-column:grid-cols-2">
          {shown.map(({ passage, beside }, i) => (
            <QuoteCard
              key={passage.id}
              passage={passage}
              position={words.quoteOf(i + 1, passages.length)}
              beside={beside}
            />
          ))}
        </ul>
      </div>
      {more}
    </>
  );
}

/** Explains, with a sample, how differing words are marked. */
function DifferingKey() {
  const { lead, sample, tail } = useWords().panels.milestone.differing;
  return (
    <>
      <span>{lead}</span>
      <DifferingWords words={sample} />
      <span>{tail}</span>
    </>
  );
}
