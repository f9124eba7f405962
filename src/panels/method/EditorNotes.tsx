import type { Milestone } from '../../dataset/model/schema';
import { useSay } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useHref } from '../../state/route/use-route';
import { marksAround } from '../shared/quote-marks';
import { useMethodWords } from './method-words';

/** What the editor remarked on: first at a milestone, then at its passages, in the order of time. */
export function EditorNotes() {
  const index = useDataset();
  const words = useMethodWords();
  const say = useSay();
  const href = useHref();
  const noted = (index.dense ? [] : [...index.milestones]).filter(isNoted);
  return (
    <>
      <p className="max-w-[40em]">
        <span>{index.dense ? words.tooMany : words.notes}</span>
      </p>
      <ul className="mt-2 flex flex-col gap-y-3">
        {noted.map((milestone) => (
          <li key={milestone.id}>
            <a
              href={href({ route: { kind: 'milestone', id: milestone.id } })}
              className="inline-block min-h-6 font-serif underline underline-offset-4"
            >
              <span>{say(milestone.title)}</span>
            </a>
            {milestone.note ? (
              <p className="text-sm">
                <span>{say(milestone.note)}</span>
              </p>
            ) : null}
            {milestone.passages.map((passage) =>
              passage.note ? (
                <p key={passage.id} className="mt-0.5 text-sm">
                  <a
                    href={href({ route: { kind: 'article', id: passage.article }, hash: passage.id })}
                    className="underline decoration-dotted underline-offset-4"
                  >
                    <q lang="zh-Hans" className={`font-serif [quotes:none] ${marksAround(passage.quote)}`}>
                      {passage.quote}
                    </q>
                  </a>{' '}
                  <span>{say(passage.note)}</span>
                </p>
              ) : null,
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function isNoted({ note, passages }: Milestone): boolean {
  return note !== undefined || passages.some((passage) => passage.note !== undefined);
}
