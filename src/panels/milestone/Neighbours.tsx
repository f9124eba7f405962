import { bisectLeft } from 'd3';
import type { Milestone } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useLinkProps } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { MilestoneLink } from '../shared/MilestoneLink';

/**
 * Links to the previous and the next milestone in reading order; milestones that are filtered out are neither counted nor visited. In
 * the workspace and the sheet they are arrows in the head of the milestone, with its place among all and a link that closes it.
 */
export function Neighbours({ milestone }: { milestone: Milestone }) {
  const { milestones } = useDataset();
  const { milestone: words } = useWords().panels;
  const { home } = useWords().app;
  const ordinals = useFilterResult()?.ordinals;
  const link = useLinkProps();
  const ordinal = milestones.indexOf(milestone.id);
  // Its place among those that the filter keeps, or that of the next one if it is filtered out.
  const at = ordinals ? bisectLeft(ordinals, ordinal) : ordinal;
  const fits = !ordinals || ordinals[at] === ordinal;
  const milestoneAt = (place: number): Milestone | undefined =>
    milestones.at(ordinals ? (ordinals[place] ?? -1) : place);
  return (
    <nav aria-label={words.inOrder} className="detail-steps">
      <p className="detail-place">{words.place(fits ? at + 1 : null, (ordinals ?? milestones).length)}</p>
      <Step rel="prev" word={words.previous} milestone={milestoneAt(at - 1)} />
      <Step rel="next" word={words.next} milestone={milestoneAt(fits ? at + 1 : at)} />
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
