import type { ReactNode } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { useOnDemandWords } from '../../i18n/on-demand-words';
import { useSay } from '../../i18n/use-words';
import { type Destination, useHref } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { OrderLines } from '../shared/OrderLines';
import { QuotedWords } from '../../ui/QuotedWords';

/** Milestones without a date, with the order that the text gives for some of them. */
export function UndatedList() {
  const say = useSay();
  return (
    <List lead={useOnDemandWords().method.undated} gap="gap-y-2" keep={({ when }) => when.edtf === null}>
      {(milestone) => (
        <div data-undated={milestone.id} className="text-sm text-ink-soft">
          {milestone.note ? <p>{say(milestone.note)}</p> : null}
          <OrderLines milestone={milestone} />
        </div>
      )}
    </List>
  );
}

/** The editor's notes, in the order of time: the note on a milestone, then those on its passages. */
export function EditorNotes() {
  const say = useSay();
  const href = useHref();
  return (
    <List
      lead={useOnDemandWords().method.notes}
      gap="gap-y-3"
      keep={({ note, passages }) => note !== undefined || passages.some((passage) => passage.note)}
    >
      {({ note, passages }) => (
        <>
          {note ? <p className="text-sm">{say(note)}</p> : null}
          {passages.map((passage) =>
            passage.note ? (
              <p key={passage.id} className="mt-0.5 text-sm">
                <a
                  href={href({ route: { kind: 'article', id: passage.article }, hash: passage.id })}
                  className="underline decoration-dotted underline-offset-4"
                >
                  <QuotedWords words={passage.quote} article={passage.article} />
                </a>{' '}
                <span>{say(passage.note)}</span>
              </p>
            ) : null,
          )}
        </>
      )}
    </List>
  );
}

interface ListProps {
  /** The sentence above the list. */
  readonly lead: string;
  readonly gap: string;
  readonly keep: (milestone: Milestone) => boolean;
  /** Draws what stands below the title of a milestone. */
  readonly children: (milestone: Milestone) => ReactNode;
}

/** Some of the milestones. For a dataset too large to list, only a sentence that says so. */
function List({ lead, gap, keep, children }: ListProps) {
  const { dense, milestones } = useDataset();
  const { tooMany } = useOnDemandWords().method;
  const say = useSay();
  if (dense) return <p className="max-w-[40em]">{tooMany}</p>;
  return (
    <>
      <p className="max-w-[40em]">{lead}</p>
      <ul className={`mt-2 flex flex-col ${gap}`}>
        {[...milestones].filter(keep).map((milestone) => (
          <li key={milestone.id}>
            <PageLink to={{ route: { kind: 'milestone', id: milestone.id } }} className="font-serif">
              {say(milestone.title)}
            </PageLink>
            {children(milestone)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface LinkProps {
  readonly to: Destination;
  readonly className?: string;
  readonly children: string;
}

/** A link that loads the other page, so that it begins at its top or at the passage. */
export function PageLink({ to, className = '', children }: LinkProps) {
  const href = useHref();
  return (
    <a href={href(to)} className={`inline-block min-h-6 underline underline-offset-4 ${className}`}>
      {children}
    </a>
  );
}
