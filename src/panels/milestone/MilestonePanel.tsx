import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { compareQuotes } from '../../dataset/model/compare-quotes';
import type { Milestone } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale, useSelected } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { CiteMenu } from '../shared/CiteMenu';
import { CopyLink } from '../shared/CopyLink';
import { MilestoneLink } from '../shared/MilestoneLink';
import { MoreButton } from '../shared/MoreButton';
import { useBounded } from '../shared/use-bounded';
import { trackNumber } from '../../dataset/model/track-number';
import { DateBasis } from './DateBasis';
import { DifferingKey, isDiffering } from './DifferingWords';
import { MilestoneLinks } from './MilestoneLinks';
import { Neighbours } from './Neighbours';
import { Orientation } from './Orientation';
import { QuoteCard } from './QuoteCard';
import { Sources } from './Sources';

const ACTION = 'min-h-9 rounded-full border border-line-strong px-4 text-sm pointer-coarse:min-h-11';

/** Quotations shown at first. */
const STEP = 30;

/** The selected milestone, or how to read the page while there is none. */
export const MilestonePanel = memo(function MilestonePanel({ titled = true }: { titled?: boolean }) {
  const { milestone } = useDataset();
  // The marks and rows are drawn first, and the words a moment later: a click is answered at once.
  const selected = useDeferredValue(useSelected());
  const chosen = selected === null ? undefined : milestone.get(selected);
  const root = useRef<HTMLDivElement>(null);
  /** The step that was last taken, by its selector: its link goes with the milestone, and the focus with it. */
  const step = useRef('');
  useEffect(() => {
    const steps = root.current;
    if (step.current === '' || !steps || document.activeElement !== document.body) return;
    const next = steps.querySelector<HTMLElement>(step.current) ?? steps.querySelector<HTMLElement>('h2');
    next?.focus({ preventScroll: true });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const rel = { ',': 'prev', '.': 'next' }[event.key];
    if (rel === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // Phones have this inside the timeline, which knows the same keys.
    event.stopPropagation();
    root.current?.querySelector<HTMLElement>(`[data-step=${rel}] a`)?.click();
  };
  const onClick = ({ target }: MouseEvent): void => {
    const taken = target instanceof Element ? target.closest('[data-step]') : null;
    step.current = taken ? `[data-step=${taken.getAttribute('data-step')}] a` : '';
  };
  return (
    // Both are heard from what stands inside.
    <div ref={root} onKeyDown={onKeyDown} onClickCapture={onClick}>
      {chosen ? <Detail key={chosen.id} milestone={chosen} titled={titled} /> : <Orientation />}
    </div>
  );
});

interface DetailProps {
  readonly milestone: Milestone;
  /** Whether its title is seen: not under a card that has it already. */
  readonly titled: boolean;
}

const Detail = memo(function Detail({ milestone, titled }: DetailProps) {
  const index = useDataset();
  const { panels, dataset: names } = useWords();
  const words = panels.milestone;
  const locale = useLocale();
  const say = useSay();
  const { when, passages } = milestone;
  const compared = useMemo(() => compareQuotes(passages), [passages]);
  const { shown, rest, more } = useBounded(compared, STEP);
  const track = index.track.get(milestone.track);
  const parent = milestone.partOf === undefined ? undefined : index.milestone.get(milestone.partOf);
  const parts = index.parts.get(milestone.id) ?? [];
  const stretches = compared.flatMap(({ beside }) => beside?.stretches ?? []);
  const related = milestone.related.flatMap((id) => index.milestone.get(id) ?? []);
  return (
    <article
      data-milestone={milestone.id}
      data-track={trackNumber(index, milestone.track)}
      data-detail=""
      className="wrap-anywhere"
    >
      <p className="font-serif text-[1.0625rem] font-bold text-accent">
        <span>{dateInWords(when.edtf, locale, when.dayPart)}</span>
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
        <span>{say(milestone.title)}</span>
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
      <p className="mt-3 max-w-[36em] leading-relaxed">
        <span>{say(milestone.summary)}</span>
      </p>
      {milestone.note ? (
        <p className="mt-2 max-w-[36em] text-sm text-ink-soft">
          <b>{words.note}</b> <span>{say(milestone.note)}</span>
        </p>
      ) : null}
      <DateBasis milestone={milestone} />
      <h3 className="sr-only">
        <span>{words.quotes}</span>
      </h3>
      <div className="@container mt-4">
        {stretches.length === 0 ? null : (
          <p className="mb-2 text-sm text-ink-soft">
            {stretches.some(isDiffering) ? <DifferingKey /> : <span>{words.sameWords}</span>}
          </p>
        )}
        <ul className="grid grid-cols-1 gap-3 @min-[26rem]:has-data-column:grid-cols-2">
          {shown.map(({ passage, beside }, i) => (
            <QuoteCard
              key={passage.id}
              passage={passage}
              at={words.quoteOf(i + 1, passages.length)}
              beside={beside}
            />
          ))}
        </ul>
      </div>
      <MoreButton rest={rest} onMore={more} />
      <div className="mt-5 flex flex-wrap items-center gap-3 print:hidden">
        <CopyLink className={ACTION} />
        <CiteMenu route={{ kind: 'milestone', id: milestone.id }} className={ACTION} />
      </div>
      <Neighbours milestone={milestone} />
      <Sources citations={milestone.citations} />
      <MilestoneLinks title={words.parts} milestones={parts.filter(({ kind }) => kind !== 'statement')} />
      <MilestoneLinks
        title={words.statements}
        milestones={parts.filter(({ kind }) => kind === 'statement')}
      />
      <MilestoneLinks title={words.related} milestones={related} dated />
    </article>
  );
});
