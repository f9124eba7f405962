import { memo } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { lazyIsland } from '../../ui/lazy-part';
import { PaneBoundary } from '../../ui/PaneBoundary';
import { QuotedWords } from '../../ui/QuotedWords';

export const DateChain = lazyIsland(async () => (await import('./DateChain')).DateChain);

/**
 * Folded: how the date is known: its basis, the steps that lead to it, stated orders, and how the date of the reports is known. Renders
 * again for another milestone only: see `lazyIsland`.
 */
export const DateBasis = memo(function DateBasis({ milestone }: { milestone: Milestone }) {
  const { panels, dataset: names } = useWords();
  const { basisTitle } = panels.milestone;
  const [step] = milestone.derivation;
  const { passage } = useDataset();
  return (
    <details className="date-basis mt-4 border-y border-line text-sm text-ink-soft">
      <summary>
        <h3 className="font-bold">{basisTitle}</h3>
        <span className="ml-auto">
          {step === undefined ? null : (
            <>
              <QuotedWords words={step.expression} article={passage.get(step.passage)?.passage.article} />{' '}
              <span aria-hidden="true">·</span>{' '}
            </>
          )}
          <span>{names.basis[milestone.when.basis]}</span>
        </span>
      </summary>
      <PaneBoundary name={basisTitle}>
        <DateChain.Part milestone={milestone} />
      </PaneBoundary>
    </details>
  );
});
