import { useSay } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useHref } from '../../state/route/use-route';
import { useMethodWords } from './method-words';

/** More than these are folded under their number: one expression may date half the day. */
const FEW = 4;

/** The milestones that an expression dates, each a link to its page. */
export function MilestoneNames({ ids }: { ids: readonly string[] }) {
  const words = useMethodWords();
  if (ids.length <= FEW) return <Names ids={ids} />;
  return (
    <details>
      <summary className="min-h-6">
        <span>{words.milestones(ids.length)}</span>
      </summary>
      <Names ids={ids} />
    </details>
  );
}

function Names({ ids }: { ids: readonly string[] }) {
  const { milestone } = useDataset();
  const href = useHref();
  const say = useSay();
  return (
    <ul className="flex flex-wrap gap-x-3">
      {ids.map((id) => {
        const found = milestone.get(id);
        return (
          <li key={id}>
            <a
              href={href({ route: { kind: 'milestone', id } })}
              className="inline-block min-h-6 underline underline-offset-4"
            >
              <span>{found ? say(found.label) : id}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
