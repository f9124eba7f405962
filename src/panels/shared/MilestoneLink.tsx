import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { useSay } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useMilestoneLink } from '../../ui/use-milestone-link';

interface Props {
  readonly milestone: Milestone;
  /** Keyboard shortcut that follows the link. */
  readonly keys?: string;
  /** Says in the accessible name what the milestone is to the reader, such as the next one. */
  readonly lead?: string;
  /** Replaces the title. */
  readonly children?: string;
}

/** A link to a milestone in running text or in a short list, underlined in the colour of its track. */
export function MilestoneLink({ milestone, keys, lead, children }: Props) {
  const index = useDataset();
  const say = useSay();
  return (
    <a
      {...useMilestoneLink(milestone.id)}
      data-track={trackNumber(index, milestone.track)}
      aria-keyshortcuts={keys}
      aria-label={lead === undefined ? undefined : `${lead} · ${say(milestone.title)}`}
      className="inline-block min-h-6 py-0.5 underline decoration-track decoration-1 underline-offset-4 hover:decoration-2 data-[emphasis=hovered]:decoration-2 pointer-coarse:py-2.5"
    >
      {children ?? say(milestone.title)}
    </a>
  );
}
