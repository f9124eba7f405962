import { group } from 'd3';
import type { DerivationStep, Locale, Passage } from '../../dataset/model/schema';
import { type ReadingWords, useReadingWords } from '../../i18n/reading-words';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import type { DayPart } from '../../time/day-part';
import { usePassageLink } from './passage-link';
import { PassageSource } from './PassageSource';
import { QuotedWords } from '../../ui/QuotedWords';

const LINK = 'underline decoration-dotted decoration-1 underline-offset-4 hover:decoration-solid';

interface Props {
  readonly steps: readonly DerivationStep[];
  /** The part of the day that results from a `part-of-day` step. */
  readonly dayPart?: DayPart | undefined;
}

/** How words became a date, one step per line: the words (with a link to them), the rule as a sentence, the result. */
export function DerivationSteps({ steps, dayPart }: Props) {
  return (
    <ol className="mt-1.5 flex flex-col gap-y-1.5">
      {groupAlike(steps).map((alike, i) => (
        // The index is a safe key: the steps of a milestone never change, and the same words may occur twice.
        <Step key={i} alike={alike} dayPart={dayPart} />
      ))}
    </ol>
  );
}

/** Groups steps that draw the same conclusion from the same words, found in several passages. */
export function groupAlike(steps: readonly DerivationStep[]): DerivationStep[][] {
  const groups = group(steps, ({ rule, expression, from, to }) =>
    JSON.stringify([rule, expression, from, to]),
  );
  return [...groups.values()];
}

/** The rule of a step as a sentence. `undefined` for a rule that this version of the viewer does not know. */
export function ruleSentence(
  { rule, expression, from }: DerivationStep,
  rules: ReadingWords['rules'],
  locale: Locale,
): string | undefined {
  if (!Object.hasOwn(rules, rule)) return undefined;
  return rules[rule]?.({ expression, from: from === null ? '' : dateInWords(from, locale) });
}

function Step({ alike, dayPart }: { alike: readonly DerivationStep[]; dayPart: DayPart | undefined }) {
  const { passage } = useDataset();
  const { dateChain, rules } = useReadingWords();
  const locale = useLocale();
  const linkTo = usePassageLink();
  const [step] = alike;
  if (!step) return null;
  const passages = alike.flatMap((each) => passage.get(each.passage)?.passage ?? []);
  const [only] = passages.length === 1 ? passages : [];
  const sentence = ruleSentence(step, rules, locale);
  const expression = (
    <QuotedWords words={step.expression} article={passages[0]?.article} className="text-ink" />
  );
  return (
    <li data-rule={step.rule}>
      {only ? (
        <a {...linkTo(only)} className={LINK}>
          {expression}
        </a>
      ) : (
        expression
      )}{' '}
      {passages.length > 1 ? <Witnesses passages={passages} /> : null}
      {sentence === undefined ? null : <span>{sentence}</span>}{' '}
      {step.to === null ? null : (
        <span className="inline-block">
          <span aria-hidden="true">→</span> <span className="sr-only">{dateChain.comesTo}</span>{' '}
          <strong className="font-bold text-ink">
            {dateInWords(step.to, locale, step.rule === 'part-of-day' ? dayPart : undefined)}
          </strong>
        </span>
      )}
    </li>
  );
}

/** The passages that contain the same words: a link for each, naming the speaker and the report. */
function Witnesses({ passages }: { passages: readonly Passage[] }) {
  const { brackets, semicolon } = useWords().panels;
  const linkTo = usePassageLink();
  return (
    <>
      <span>{brackets[0]}</span>
      {passages.map((passage, i) => (
        <span key={passage.id}>
          {i === 0 ? null : <span>{semicolon}</span>}
          <a {...linkTo(passage)} className={LINK}>
            <PassageSource passage={passage} />
          </a>
        </span>
      ))}
      <span>{brackets[1]}</span>{' '}
    </>
  );
}
