import type { DerivationStep } from '../../dataset/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/use-place';
import { dateInWords } from '../../time/date-words';
import { usePassageLink } from '../article/use-passage-link';

/** A chain from words to a date: each step the words (a link to them), the rule in a sentence, the result. */
export function DerivationSteps({ steps }: { steps: readonly DerivationStep[] }) {
  return (
    <ol className="mt-1.5 space-y-1.5">
      {steps.map((step, i) => (
        // The chain of a milestone never changes, and the same words may be used twice in it.
        <Step key={i} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: DerivationStep }) {
  const { passage } = useDataset();
  const { milestone: words, rules } = useWords().panels;
  const locale = useLocale();
  const linkTo = usePassageLink();
  const at = passage.get(step.passage);
  const from = step.from === null ? '' : dateInWords(step.from, locale);
  // A rule of a newer pipeline has no sentence here: the chain still shows words and result.
  const sentence = Object.hasOwn(rules, step.rule)
    ? rules[step.rule]?.({ expression: step.expression, from })
    : undefined;
  const expression = (
    <q lang="zh-Hans" className="font-serif text-ink quotes-none before:content-['“'] after:content-['”']">
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
        <span>
          <span aria-hidden="true">→</span> <span className="sr-only">{words.comesTo}</span>{' '}
          <strong className="font-bold text-ink">{dateInWords(step.to, locale)}</strong>
        </span>
      )}
    </li>
  );
}
