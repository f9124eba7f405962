import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { Milestone } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { useLocale } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { CiteMenu } from '../shared/CiteMenu';
import { ACTION, CopyLink } from '../shared/CopyLink';
import { MilestoneLink } from '../shared/MilestoneLink';
import { useBounded } from '../../ui/use-bounded';
import { DateBasis } from './DateBasis';
import { Neighbours } from './Neighbours';
import { QuoteList } from './QuoteList';

interface Props {
  readonly milestone: Milestone;
  /** Whether the title is visible; otherwise it is for screen readers only. */
  readonly titled: boolean;
}

/** Everything about one milestone: date, title, summary, how the date is known, quotations, related milestones. */
export const MilestoneDetail = memo(function MilestoneDetail({ milestone, titled }: Props) {
  const index = useDataset();
  const { panels, dataset: names } = useWords();
  const words = panels.milestone;
  const locale = useLocale();
  const say = useSay();
  const { when, passages } = milestone;
  const track = index.track.get(milestone.track);
  const parent = milestone.partOf === undefined ? undefined : index.milestone.get(milestone.partOf);
  const parts = index.parts.get(milestone.id) ?? [];
  return (
    <article
      data-milestone={milestone.id}
      data-track={trackNumber(index, milestone.track)}
      data-detail=""
      className="wrap-anywhere"
    >
      <p className="font-serif text-[1.0625rem] font-bold text-accent">
        {dateInWords(when.edtf, locale, when.dayPart)}
      </p>
      <h2
        id="milestone-title"
        tabIndex={-1}
        className={
          titled
            ? 'mt-0.5 scroll-mt-6 font-serif text-[1.625rem] leading-snug font-bold text-balance sm:text-3xl sm:leading-snug'
            : 'sr-only'
        }
      >
        {say(milestone.title)}
      </h2>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
        <span aria-hidden="true" className="size-2.5 rounded-sm bg-track forced-colors:border" />
        <span className="font-bold text-track">{track ? say(track.title) : milestone.track}</span>
        <span aria-hidden="true">·</span>
        <span>{names.kind[milestone.kind]}</span>
        {parent ? (
          <span>
            <span aria-hidden="true">·</span> <span>{words.partOf}</span> <MilestoneLink milestone={parent} />
          </span>
        ) : null}
      </p>
      <p className="mt-3 max-w-[36em] leading-relaxed">{say(milestone.summary)}</p>
      {milestone.note ? (
        <p className="mt-2 max-w-[36em] text-sm text-ink-soft">
          <b>{words.note}</b> <span>{say(milestone.note)}</span>
        </p>
      ) : null}
      <DateBasis milestone={milestone} />
      <QuoteList passages={passages} />
      <div className="mt-5 flex flex-wrap items-center gap-3 print:hidden">
        <CopyLink />
        <CiteMenu route={{ kind: 'milestone', id: milestone.id }} className={ACTION} />
      </div>
      <Neighbours milestone={milestone} />
      <Sources citations={milestone.citations} />
      <Links title={words.parts} milestones={parts.filter(({ kind }) => kind !== 'statement')} />
      <Links title={words.statements} milestones={parts.filter(({ kind }) => kind === 'statement')} />
      <Links
        title={words.related}
        milestones={milestone.related.flatMap((id) => index.milestone.get(id) ?? [])}
        dated
      />
    </article>
  );
});

/** The sources of a milestone that gives background. The schema allows only https addresses. */
function Sources({ citations }: Pick<Milestone, 'citations'>) {
  const { milestone: words } = useWords().panels;
  const locale = useLocale();
  if (citations.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="text-sm font-bold text-ink-soft">{words.sources}</h3>
      <ul className="mt-1.5 flex flex-col gap-y-1.5">
        {citations.map(({ url, title, publisher, date }) => (
          <li key={url}>
            <a href={url} rel="noopener noreferrer" className="underline underline-offset-4">
              {title}
            </a>{' '}
            <span className="text-sm text-ink-soft">{publisher}</span>{' '}
            <span className="text-sm text-ink-soft">{dateInWords(date, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Number of milestones listed at first. */
const STEP = 40;

interface LinksProps {
  readonly title: string;
  readonly milestones: readonly Milestone[];
  /** Whether to show dates. Parts and statements share the date of this milestone. */
  readonly dated?: boolean;
}

/** A list of milestones under a title; draws nothing without any. Not on paper, where they are no links. */
function Links({ title, milestones, dated = false }: LinksProps) {
  const locale = useLocale();
  const [shown, more] = useBounded(milestones, STEP);
  if (milestones.length === 0) return null;
  return (
    <section className="mt-5 print:hidden">
      <h3 className="text-sm font-bold text-ink-soft">{title}</h3>
      <ul className="mt-1 flex flex-col gap-y-0.5">
        {shown.map((milestone) => (
          <li key={milestone.id} className="flex flex-wrap items-baseline gap-x-2">
            <MilestoneLink milestone={milestone} />
            {dated ? (
              <span className="text-sm text-ink-soft">
                {dateInWords(milestone.when.edtf, locale, milestone.when.dayPart)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
