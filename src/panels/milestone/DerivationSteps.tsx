import type { DerivationStep } from '../../dataset/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/use-place';
import { dateInWords } from '../../time/date-words';
import type { DayPart } from '../../time/day-part';
import { usePassageLink } from '../article/use-passage-link';
import { marksAround } from '../quote-marks';
import { ruleSentence } from './rule-sentence';

interface Props {
  readonly steps: readonly DerivationStep[];
  /** What the step that finds a part of the day found. */
  readonly dayPart?: DayPart | undefined;
}

/** A chain from words to a date: each step the words (a link to them), the rule in a sentence, the result. */
export function DerivationSteps({ steps, dayPart }: Props) {
  return (
    <ol className="mt-1.5 flex flex-col gap-y-1.5">
      {steps.map((step, i) => (
        // The chain of a milestone never changes, and the same words may be used twice in it.
        <Step key={i} step={step} dayPart={step.rule === 'part-of-day' ? dayPart : undefined} />
      ))}
    </ol>
  );
}

function Step({ step, dayPart }: { step: DerivationStep; dayPart: DayPart | undefined }) {
  const { passage } = useDataset();
  const { milestone: words, rules } = useWords().panels;
  const locale = useLocale();
  const linkTo = usePassageLink();
  const at = passage.get(step.passage);
  const sentence = ruleSentence(step, rules, locale);
  const expression = (
    <q lang="zh-Hans" className={`font-serif text-ink quotes-none ${marksAround(step.expression)}`}>
      {step.expression}
    </q>
  );
  return (
    <li data-rule={step.rule}>
      {at ? (
        <a
          {...linkTo(at.passage)}
          className="underline decoration-dotted decoration-1 underline-offset-4 hover:decoration-solid"
        >
          {expression}
        </a>
      ) : (
        expression
      )}{' '}
      {sentence === undefined ? null : <span>{sentence}</span>}{' '}
      {step.to === null ? null : (
        <span className="inline-block">
          <span aria-hidden="true">→</span> <span className="sr-only">{words.comesTo}</span>{' '}
          <strong className="font-bold text-ink">{dateInWords(step.to, locale, dayPart)}</strong>
        </span>
      )}
    </li>
  );
}
