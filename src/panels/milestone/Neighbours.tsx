import type { MilestoneList } from '../../dataset/model/milestone-list';
import type { Milestone } from '../../dataset/model/schema';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useWords } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useLinkProps } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { MilestoneLink } from '../shared/MilestoneLink';

/**
 * Links to the previous and the next milestone in reading order; milestones that are filtered out are skipped. In the workspace and
 * the sheet they are arrows in the head of the milestone, with its place among all and a link that closes it.
 */
export function Neighbours({ milestone }: { milestone: Milestone }) {
  const { milestones } = useDataset();
  const { milestone: words } = useWords().panels;
  const { home } = useWords().app;
  const result = useFilterResult();
  const link = useLinkProps();
  const at = milestones.indexOf(milestone.id);
  return (
    <nav aria-label={words.inOrder} className="detail-steps">
      <p className="detail-place">{words.place(at + 1, milestones.length)}</p>
      <Step rel="prev" word={words.previous} milestone={nearest(milestones, at, -1, result)} />
      <Step rel="next" word={words.next} milestone={nearest(milestones, at, 1, result)} />
      <a
        {...link({ route: { kind: 'whole' } })}
        aria-label={words.close}
        aria-keyshortcuts="Escape"
        title={home}
        className="detail-close"
      >
        <span aria-hidden="true">×</span>
      </a>
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
    <div data-step={rel}>
      <p className="text-ink-soft">{rel === 'prev' ? `← ${word}` : `${word} →`}</p>
      <MilestoneLink milestone={milestone} keys={rel === 'prev' ? ',' : '.'} lead={word} />
    </div>
  );
}
