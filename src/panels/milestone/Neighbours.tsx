import type { Milestone } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useFilterResult } from '../../state/filter';
import { MilestoneLink } from '../shared/MilestoneLink';
import { neighboursOf } from './neighbours';

/** On to the one before and the one after, past what is filtered out. */
export function Neighbours({ milestone }: { milestone: Milestone }) {
  const { milestones } = useDataset();
  const { milestone: words } = useWords().panels;
  const { previous, next } = neighboursOf(milestone.id, milestones, useFilterResult());
  return (
    <nav
      aria-label={words.inOrder}
      className="mt-4 grid grid-cols-2 gap-4 border-y border-line py-3 text-sm print:hidden"
    >
      <div>{previous ? <Step word={`← ${words.previous}`} milestone={previous} rel="prev" /> : null}</div>
      <div className="text-right">
        {next ? <Step word={`${words.next} →`} milestone={next} rel="next" /> : null}
      </div>
    </nav>
  );
}

function Step({ word, milestone, rel }: { word: string; milestone: Milestone; rel: 'prev' | 'next' }) {
  return (
    <div data-step={rel}>
      <p className="text-ink-soft">
        <span>{word}</span>
      </p>
      <MilestoneLink milestone={milestone} keys={rel === 'prev' ? ',' : '.'} />
    </div>
  );
}
