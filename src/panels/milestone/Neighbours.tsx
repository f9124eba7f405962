import type { MilestoneList } from '../../dataset/model/milestone-list';
import type { Milestone } from '../../dataset/model/schema';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useWords } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';
import { MilestoneLink } from '../shared/MilestoneLink';

/** Links to the previous and the next milestone in reading order; milestones that are filtered out are skipped. */
export function Neighbours({ milestone }: { milestone: Milestone }) {
  const { milestones } = useDataset();
  const { milestone: words } = useWords().panels;
  const result = useFilterResult();
  const at = milestones.indexOf(milestone.id);
  return (
    <nav
      aria-label={words.inOrder}
      className="mt-4 grid grid-cols-2 gap-4 border-y border-line py-3 text-sm print:hidden"
    >
      <Step rel="prev" word={`← ${words.previous}`} milestone={nearest(milestones, at, -1, result)} />
      <Step rel="next" word={`${words.next} →`} milestone={nearest(milestones, at, 1, result)} />
    </nav>
  );
}

function nearest(
  milestones: MilestoneList,
  from: number,
  step: 1 | -1,
  result: FilterResult | null,
): Milestone | undefined {
  let at = from + step;
  while (result !== null && at >= 0 && at < milestones.length && !result.hasAt(at)) at += step;
  return milestones.at(at);
}

interface StepProps {
  readonly rel: 'prev' | 'next';
  readonly word: string;
  readonly milestone: Milestone | undefined;
}

function Step({ rel, word, milestone }: StepProps) {
  if (!milestone) return <div />;
  return (
    <div data-step={rel} className="last:text-right">
      <p className="text-ink-soft">{word}</p>
      <MilestoneLink milestone={milestone} keys={rel === 'prev' ? ',' : '.'} />
    </div>
  );
}
