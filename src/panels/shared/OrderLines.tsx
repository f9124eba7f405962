import type { Milestone } from '../../dataset/model/schema';
import { quoted } from '../../i18n/quoted';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { MilestoneLink } from './MilestoneLink';
import { MoreButton } from './MoreButton';
import { useBounded } from './use-bounded';
import { orderOf } from './order-relations';

/** What the text tells of before and after, where it tells no hour. */
export function OrderLines({ milestone }: { milestone: Milestone }) {
  const { after, before } = orderOf(milestone.id, useDataset());
  const { milestone: words } = useWords().panels;
  if (after.length === 0 && before.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-y-1">
      {after.length === 0 ? null : <Line words={words.after} milestones={after} />}
      {before.length === 0 ? null : <Line words={words.before} milestones={before} />}
    </ul>
  );
}

interface LineProps {
  readonly words: { readonly lead: string; readonly tail: string };
  readonly milestones: readonly Milestone[];
}

/** A sentence with more names than this is none. */
const STEP = 12;

function Line({ words, milestones }: LineProps) {
  const { shown, rest, more } = useBounded(milestones, STEP);
  const say = useSay();
  const { comma, milestone: names } = useWords().panels;
  return (
    <li className="flex flex-wrap items-baseline gap-x-1">
      <span>{names.order}</span>
      {words.lead === '' ? null : <span>{words.lead}</span>}
      {shown.map((milestone, i) => (
        <span key={milestone.id}>
          <MilestoneLink milestone={milestone}>
            <span>{quoted(say(milestone.label))}</span>
          </MilestoneLink>
          {i === shown.length - 1 ? null : <span>{comma}</span>}
        </span>
      ))}
      <MoreButton rest={rest} onMore={more} />
      {words.tail === '' ? null : <span>{words.tail}</span>}
    </li>
  );
}
