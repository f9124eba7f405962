import type { ReactNode } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { useSay } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useHref } from '../../state/route/use-route';
import { OrderLines } from '../shared/OrderLines';
import { QuotedWords } from '../shared/QuotedWords';
import { useOnDemandWords } from '../../i18n/on-demand-words';

/** Milestones without a date, with the order that the text gives for some of them. */
export function UndatedList() {
  const listed = useListed();
  const words = useOnDemandWords().method;
  const say = useSay();
  return (
    <>
      <Lead text={words.undated} />
      <ul className="mt-2 flex flex-col gap-y-2">
        {listed
          .filter(({ when }) => when.edtf === null)
          .map((milestone) => (
            <li key={milestone.id} data-undated={milestone.id}>
              <TitleLink milestone={milestone} />
              <div className="text-sm text-ink-soft">
                {milestone.note ? <p>{say(milestone.note)}</p> : null}
                <OrderLines milestone={milestone} />
              </div>
            </li>
          ))}
      </ul>
    </>
  );
}

/** The editor's notes, in the order of time: the note on a milestone, then those on its passages. */
export function EditorNotes() {
  const listed = useListed();
  const words = useOnDemandWords().method;
  const say = useSay();
  const href = useHref();
  return (
    <>
      <Lead text={words.notes} />
      <ul className="mt-2 flex flex-col gap-y-3">
        {listed.filter(isNoted).map((milestone) => (
          <li key={milestone.id}>
            <TitleLink milestone={milestone} />
            {milestone.note ? <p className="text-sm">{say(milestone.note)}</p> : null}
            {milestone.passages.map((passage) =>
              passage.note ? (
                <p key={passage.id} className="mt-0.5 text-sm">
                  <a
                    href={href({ route: { kind: 'article', id: passage.article }, hash: passage.id })}
                    className="underline decoration-dotted underline-offset-4"
                  >
                    <QuotedWords words={passage.quote} />
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

/** The milestones that a list shows: all of them, or none of a dataset too large to list. */
function useListed(): readonly Milestone[] {
  const { dense, milestones } = useDataset();
  return dense ? [] : [...milestones];
}

/** The sentence above a list; for a dataset too large to list, it says so. */
function Lead({ text }: { text: string }): ReactNode {
  const words = useOnDemandWords().method;
  return <p className="max-w-[40em]">{useDataset().dense ? words.tooMany : text}</p>;
}

function TitleLink({ milestone }: { milestone: Milestone }) {
  const say = useSay();
  const href = useHref();
  return (
    <a
      href={href({ route: { kind: 'milestone', id: milestone.id } })}
      className="inline-block min-h-6 font-serif underline underline-offset-4"
    >
      {say(milestone.title)}
    </a>
  );
}
