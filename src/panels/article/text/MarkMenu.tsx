import { useEffect, useRef } from 'react';
import { stepsOf } from '../../../dataset/model/expression-steps';
import type { Expression, Milestone } from '../../../dataset/model/schema';
import { trackNumber } from '../../../dataset/model/track-number';
import { useReadingWords } from '../../../i18n/reading-words';
import { useSay } from '../../../i18n/use-words';
import { useLocale } from '../../../state/route/use-route';
import { useDataset, usePrintedLanguage } from '../../../state/use-dataset';
import { dateInWords } from '../../../time/date-words';
import { movePopover } from '../../../ui/popover';
import { ruleSentence } from '../../shared/DerivationSteps';
import { QuotedWords } from '../../../ui/QuotedWords';
import { useBounded } from '../../../ui/use-bounded';
import { type Question, useActions } from './actions';

interface Props extends Question {
  readonly onClose: () => void;
}

/**
 * Explains a stretch of a report: what its expression of time means, which milestones the expression dates, and which
 * milestones quote the words. Esc or a press outside closes the menu and returns the focus.
 */
export function MarkMenu({ expression, covers, anchor, onClose }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { milestone } = useDataset();
  const { article } = useReadingWords();
  useEffect(() => {
    const popover = root.current;
    if (!popover) return;
    popover.showPopover();
    movePopover(popover, anchor);
    (popover.querySelector('a') ?? popover).focus({ preventScroll: true });
    // The popover is positioned in the page, so it must be moved when a panel scrolls the words.
    const follow = ({ target }: Event): void => {
      if (target instanceof Element && target.contains(anchor)) movePopover(popover, anchor);
    };
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', follow, { capture: true });
  }, [anchor]);
  const dated = (expression?.milestones ?? []).flatMap((id) => milestone.get(id) ?? []);
  const quoting = [...new Set(covers.map((at) => at.milestone))].filter((one) => !dated.includes(one));
  const close = (): void => root.current?.hidePopover();
  return (
    <div
      ref={root}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-label={expression?.text ?? article.choose}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
      className="more-below absolute m-0 max-h-[min(28rem,var(--room,100dvh))] w-max max-w-[min(22rem,calc(100vw-1rem))] rounded-lg border border-line-strong p-2 font-sans text-base leading-normal text-ink shadow-lg"
    >
      {expression ? <ExpressionMeaning expression={expression} /> : null}
      <Choices title={article.dates(dated.length)} milestones={dated} onChosen={close} />
      <Choices title={article.shared(quoting.length)} milestones={quoting} onChosen={close} />
    </div>
  );
}

/** An expression of time, its date, and one line for each rule that leads from one to the other. */
function ExpressionMeaning({ expression }: { expression: Expression }) {
  const index = useDataset();
  const { article, rules } = useReadingWords();
  const locale = useLocale();
  const { text, edtf } = expression;
  const language = usePrintedLanguage(expression.article);
  return (
    <div className="px-2 pt-0.5 pb-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <QuotedWords words={text} article={expression.article} className="text-lg" />
        <strong className="font-bold text-accent">
          {edtf === null ? article.noDate : article.means(dateInWords(edtf, locale))}
        </strong>
      </p>
      <ul className="mt-1 flex flex-col gap-y-1 text-sm text-ink-soft">
        {stepsOf(expression, index).map((step) => (
          <li key={`${step.rule} ${step.expression}`} data-rule={step.rule}>
            {/* The words that the rule is about, if they are only a part of the expression. */}
            {step.expression === text ? null : (
              <>
                <span lang={language} className="font-serif text-ink">
                  {step.expression}
                </span>{' '}
              </>
            )}
            <span>{ruleSentence(step, rules, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly milestones: readonly Milestone[];
  readonly onChosen: () => void;
}

/** Number of milestones listed at first. */
const STEP = 12;

/** Milestones to choose from; draws nothing without any. */
function Choices({ title, milestones, onChosen }: ChoicesProps) {
  const { link } = useActions();
  const index = useDataset();
  const say = useSay();
  const locale = useLocale();
  const [shown, more] = useBounded(milestones, STEP);
  if (milestones.length === 0) return null;
  return (
    <section className="not-first:mt-2 not-first:border-t not-first:border-line not-first:pt-1.5">
      <p className="px-2 pt-0.5 pb-1 text-sm text-ink-soft">{title}</p>
      <ul>
        {shown.map((milestone) => {
          const { href, onClick } = link({ route: { kind: 'milestone', id: milestone.id } });
          return (
            <li key={milestone.id}>
              <a
                href={href}
                data-milestone={milestone.id}
                onClick={(event) => {
                  onClick(event);
                  if (event.defaultPrevented) onChosen();
                }}
                data-track={trackNumber(index, milestone.track)}
                className="flex min-h-11 flex-col justify-center rounded border-l-4 border-track px-2.5 py-1 hover:bg-track-wash"
              >
                <span>{say(milestone.title)}</span>
                <span className="text-[0.8125rem] text-ink-soft">
                  {dateInWords(milestone.when.edtf, locale, milestone.when.dayPart)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {more}
    </section>
  );
}
