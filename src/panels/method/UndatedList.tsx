import { useSay } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useHref } from '../../state/route/use-route';
import { OrderLines } from '../milestone/OrderLines';
import { useMethodWords } from './method-words';

/** Milestones without a date, with the order that the text gives of some. */
export function UndatedList() {
  const index = useDataset();
  const words = useMethodWords();
  const say = useSay();
  const href = useHref();
  const undated = (index.dense ? [] : [...index.milestones]).filter(({ when }) => when.edtf === null);
  return (
    <>
      <p className="max-w-[40em]">
        <span>{index.dense ? words.tooMany : words.undated}</span>
      </p>
      <ul className="mt-2 flex flex-col gap-y-2">
        {undated.map((milestone) => (
          <li key={milestone.id} data-undated={milestone.id}>
            <a
              href={href({ route: { kind: 'milestone', id: milestone.id } })}
              className="inline-block min-h-6 font-serif underline underline-offset-4"
            >
              <span>{say(milestone.title)}</span>
            </a>
            <div className="text-sm text-ink-soft">
              {milestone.note ? (
                <p>
                  <span>{say(milestone.note)}</span>
                </p>
              ) : null}
              <OrderLines milestone={milestone} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
