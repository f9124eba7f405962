import { Fragment, useMemo } from 'react';
import { publishersOf } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { useReadingWords } from '../../i18n/reading-words';
import { useLanguage, useSay, useWords } from '../../i18n/use-words';
import { useLocale } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { useBounded } from '../../ui/use-bounded';
import { useMilestoneLink } from '../../ui/use-milestone-link';
import { PassageWords } from '../../ui/QuotedWords';

/** What a reader should know first, attributed to the reports: each clause leads to its milestone. */
export function Standfirst() {
  const { dataset, milestone: milestones } = useDataset();
  const { panels } = useWords();
  const { orientation } = useReadingWords();
  const say = useSay();
  const language = useLanguage();
  const { standfirst = [], articles } = dataset;
  if (standfirst.length === 0) return null;
  return (
    <p data-standfirst="" className="max-w-[36em] font-serif text-lg leading-[1.72]">
      {orientation.accordingTo(articles.length, publishersOf(articles, language))}
      {standfirst.map((clause, place) => {
        const milestone = milestones.get(clause.milestone ?? '');
        return (
          <Fragment key={place}>
            {place === 0 ? null : panels.semicolon}
            {milestone ? <ClauseLink milestone={milestone} text={say(clause)} /> : say(clause)}
          </Fragment>
        );
      })}
      {panels.fullStop}
    </p>
  );
}

/** Breaks between lines as the words around it do. */
function ClauseLink({ milestone, text }: { milestone: Milestone; text: string }) {
  return (
    <a
      {...useMilestoneLink(milestone.id)}
      data-track={trackNumber(useDataset(), milestone.track)}
      className="underline decoration-track decoration-2 underline-offset-[0.3em] hover:decoration-[3px] data-[emphasis=hovered]:decoration-[3px]"
    >
      {text}
    </a>
  );
}

/** Number of milestones listed at first. */
const STEP = 12;

/** The milestones of importance 1, in reading order. */
export function StartHere() {
  const { columns, milestones } = useDataset();
  const { milestone: milestoneWords } = useWords().panels;
  const { orientation: words } = useReadingWords();
  const first = useMemo(
    () => Array.from(columns.importance.keys()).filter((ordinal) => columns.importance[ordinal] === 1),
    [columns],
  );
  const [shown, more] = useBounded(first, STEP);
  if (first.length === 0) return null;
  return (
    <section className="mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-sm font-bold">{words.startHere}</h2>
        <p className="text-xs text-ink-soft">{milestoneWords.ownGlosses}</p>
      </div>
      <ol className="mt-1 divide-y divide-line">
        {shown.map((ordinal) => {
          const milestone = milestones.at(ordinal);
          return milestone ? (
            <li key={milestone.id} className="py-2">
              <FirstMilestone milestone={milestone} />
            </li>
          ) : null;
        })}
      </ol>
      {more}
    </section>
  );
}

/** One link: date, title, and the first quotation with its speaker. */
function FirstMilestone({ milestone }: { milestone: Milestone }) {
  const index = useDataset();
  const { dataset: names } = useWords();
  const locale = useLocale();
  const say = useSay();
  const { id, track, title, when, passages } = milestone;
  const [passage] = passages;
  const speaker = index.speaker.get(passage?.speaker ?? '');
  return (
    <a
      {...useMilestoneLink(id)}
      data-track={trackNumber(index, track)}
      className="flex flex-col gap-y-0.5 border-l-[3px] border-track pl-3 hover:bg-paper-sunken data-[emphasis=hovered]:bg-paper-sunken"
    >
      <span className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem]">
        <span className="font-bold text-accent">{dateInWords(when.edtf, locale, when.dayPart)}</span>{' '}
        {when.basis === 'inferred' ? <span className="text-ink-soft">{names.basis.inferred}</span> : null}{' '}
        {speaker ? <span className="ml-auto text-ink-soft">{say(speaker.name)}</span> : null}{' '}
      </span>
      <span className="font-serif leading-snug font-bold">{say(title)}</span>{' '}
      {passage ? (
        <PassageWords passage={passage} className="text-[0.84375rem] leading-normal text-ink-soft" />
      ) : null}
    </a>
  );
}
