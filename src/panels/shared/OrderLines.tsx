import type { Milestone } from '../../dataset/model/schema';
import { quoted } from '../../i18n/phrases';
import { useReadingWords } from '../../i18n/reading-words';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { MilestoneLink } from './MilestoneLink';
import { useBounded } from '../../ui/use-bounded';

/** Which milestones the text places before and after this one, in reading order. */
export function OrderLines({ milestone }: { milestone: Milestone }) {
  const { earlier, later } = useDataset();
  const { dateChain: words } = useReadingWords();
  const after = earlier.get(milestone.id) ?? [];
  const before = later.get(milestone.id) ?? [];
  if (after.length === 0 && before.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-y-1">
      <Line words={words.after} milestones={after} />
      <Line words={words.before} milestones={before} />
    </ul>
  );
}

interface LineProps {
  readonly words: { readonly lead: string; readonly tail: string };
  readonly milestones: readonly Milestone[];
}

/** Names listed at first: a sentence with more is hard to read. */
const STEP = 12;

function Line({ words, milestones }: LineProps) {
  const [shown, more] = useBounded(milestones, STEP);
  const say = useSay();
  const { comma } = useWords().panels;
  const { order } = useReadingWords().dateChain;
  if (milestones.length === 0) return null;
  return (
    <li className="flex flex-wrap items-baseline gap-x-1">
      <span>{order}</span>
      {words.lead === '' ? null : <span>{words.lead}</span>}
      {shown.map((milestone, i) => (
        <span key={milestone.id}>
          <MilestoneLink milestone={milestone}>{quoted(say(milestone.label))}</MilestoneLink>
          {i === shown.length - 1 ? null : <span>{comma}</span>}
        </span>
      ))}
      {more}
      {words.tail === '' ? null : <span>{words.tail}</span>}
    </li>
  );
}
