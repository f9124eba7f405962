import { group } from 'd3';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { Milestone } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { PARTS_ANCHOR } from '../../state/route/route';
import { useLocale } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { MilestoneLink } from '../shared/MilestoneLink';
import { useArticleTarget } from '../shared/open-article';
import { usePassageLink } from '../shared/passage-link';
import { scrollToQuote, scrollToTarget } from '../shared/scroll-within';
import { CopyQuote } from '../shared/sharing/CopyQuote';
import { ShareMenu } from '../shared/sharing/ShareMenu';
import { useBounded } from '../../ui/use-bounded';
import { DateBasis } from './DateBasis';
import { Neighbours } from './Neighbours';
import { QuoteList } from './QuoteList';

interface Props {
  readonly milestone: Milestone;
  /** Follows what is read. */
  readonly foot?: ReactNode;
}

/**
 * Everything about one milestone, the words first: date and title, quotations, summary, how the date is known, related milestones. In the
 * column and in the sheet head and actions stay in place and the rest scrolls.
 */
export const MilestoneDetail = memo(function MilestoneDetail({ milestone, foot }: Props) {
  const index = useDataset();
  const { panels, dataset: names, timeline } = useWords();
  const words = panels.milestone;
  const locale = useLocale();
  const say = useSay();
  const { when, passages } = milestone;
  const doubts = [
    ...(when.basis === 'inferred' ? [names.basis.inferred] : []),
    ...(when.edtf && !when.earliest ? [timeline.startNotStated] : []),
    ...(when.edtf && !when.latest ? [timeline.endNotStated] : []),
  ];
  const track = index.track.get(milestone.track);
  const parent = milestone.partOf === undefined ? undefined : index.milestone.get(milestone.partOf);
  const parts = index.parts.get(milestone.id) ?? [];
  // A dense dataset folds nothing.
  const folded = index.dense ? [] : [...index.milestones].filter((m) => m.foldInto === milestone.id);
  const body = useRef<HTMLDivElement>(null);
  const belonging = useRef<HTMLDivElement>(null);
  const target = useArticleTarget();
  useEffect(() => {
    if (target?.id === PARTS_ANCHOR && body.current && belonging.current) {
      scrollToTarget(body.current, belonging.current);
      belonging.current.querySelector('a')?.focus();
      return;
    }
    const quotes = [...(body.current?.querySelectorAll('[data-passage]') ?? [])];
    const wanted = quotes.find((one) => one.getAttribute('data-passage') === target?.id) ?? quotes[0];
    const quote = wanted?.querySelector('p > mark');
    if (body.current && quote) scrollToQuote(body.current, quote);
  }, [target]);
  return (
    <article
      data-milestone={milestone.id}
      data-track={trackNumber(index, milestone.track)}
      data-detail=""
      className="detail wrap-anywhere"
    >
      <header className="detail-head">
        <p className="detail-date">
          <span>{dateInWords(when.edtf, locale, when.dayPart)}</span>{' '}
          {doubts.map((doubt) => (
            <span
              key={doubt}
              className="rounded-[3px] border border-dashed border-line-strong px-1 font-sans text-xs leading-4.5 font-normal text-ink-soft"
            >
              {doubt}
            </span>
          ))}
        </p>
        <h2 id="milestone-title" tabIndex={-1} className="detail-title">
          {say(milestone.title)}
        </h2>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
          <span aria-hidden="true" className="size-2.5 rounded-sm bg-track forced-colors:border" />
          <span className="font-bold text-track">{track ? say(track.title) : milestone.track}</span>
          <span aria-hidden="true">·</span>
          <span>{names.kind[milestone.kind]}</span>
        </p>
      </header>
      <div ref={body} className="detail-body">
        <QuoteList passages={passages} />
        <p className="mt-3 max-w-[36em] leading-relaxed">{say(milestone.summary)}</p>
        {milestone.note ? (
          <p className="mt-2 max-w-[36em] text-sm text-ink-soft">
            <b>{words.note}</b> <span>{say(milestone.note)}</span>
          </p>
        ) : null}
        <DateBasis milestone={milestone} />
        <Actions milestone={milestone} />
        <Neighbours milestone={milestone} />
        <Links title={words.partOf} milestones={parent ? [parent] : []} />
        <Sources citations={milestone.citations} />
        <div ref={belonging} id={PARTS_ANCHOR}>
          <Links
            title={words.parts}
            milestones={[...parts.filter(({ kind }) => kind !== 'statement'), ...folded]}
          />
          <Statements milestones={parts.filter(({ kind }) => kind === 'statement')} />
        </div>
        <Links
          title={words.related}
          milestones={milestone.related.flatMap((id) => index.milestone.get(id) ?? [])}
          dated
        />
        {foot}
      </div>
    </article>
  );
});

const ACTION = 'min-h-9 rounded-full border border-line-strong px-4 text-sm pointer-coarse:min-h-11';

/** Sharing; in the workspace and the sheet a bar at the foot, which also copies the first quotation and opens its report. */
function Actions({ milestone: { id, passages } }: Pick<Props, 'milestone'>) {
  const index = useDataset();
  const { milestone: words } = useWords().panels;
  const linkTo = usePassageLink();
  const [passage] = passages;
  const article = index.article.get(passage?.article ?? '');
  return (
    <div className="detail-actions">
      <ShareMenu route={{ kind: 'milestone', id }} className={`${ACTION} detail-share`} />
      {passage && article ? (
        <CopyQuote passage={passage} article={article} className="hidden framed:block" />
      ) : null}
      {passage && article ? (
        <a {...linkTo(passage)} className="detail-report">
          <span>{words.wholeReport}</span> <span aria-hidden="true">→</span>
        </a>
      ) : null}
    </div>
  );
}

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

/** What was said there, by speaker. */
function Statements({ milestones }: { milestones: readonly Milestone[] }) {
  const { speaker: speakers } = useDataset();
  const { milestone: words } = useWords().panels;
  const say = useSay();
  const bySpeaker = group(milestones, ({ passages }) => passages[0]?.speaker ?? '');
  return [...bySpeaker].map(([id, said]) => {
    const speaker = speakers.get(id);
    const title = speaker ? words.saidBy(say(speaker.name)) : words.statements;
    return <Links key={id} title={title} milestones={said} />;
  });
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
    <section className="mt-5 framed:mt-3 print:hidden">
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
