import type { PassageAt } from '../../dataset/model/dataset-index';
import type { DerivationStep } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import type { DayPart } from '../../time/day-part';
import { usePassageLink } from './passage-link';
import { marksAround } from './QuotedWords';
import { gatherAlike, type Witnessed } from './alike-steps';
import { PassageSource } from './PassageSource';
import { ruleSentence } from './rule-sentence';

const LINK = 'underline decoration-dotted decoration-1 underline-offset-4 hover:decoration-solid';

interface Props {
  readonly steps: readonly DerivationStep[];
  /** What the step that finds a part of the day found. */
  readonly dayPart?: DayPart | undefined;
}

/** A chain from words to a date: each step the words (a link to them), the rule in a sentence, the result. */
export function DerivationSteps({ steps, dayPart }: Props) {
  return (
    <ol className="mt-1.5 flex flex-col gap-y-1.5">
      {gatherAlike(steps).map((told, i) => (
        // The chain of a milestone never changes, and the same words may be used twice in it.
        <Step key={i} told={told} dayPart={told.step.rule === 'part-of-day' ? dayPart : undefined} />
      ))}
    </ol>
  );
}

function Step({ told: { step, passages }, dayPart }: { told: Witnessed; dayPart: DayPart | undefined }) {
  const { passage } = useDataset();
  const { milestone: words, rules } = useWords().panels;
  const locale = useLocale();
  const linkTo = usePassageLink();
  const [at, ...others] = passages.flatMap((id) => passage.get(id) ?? []);
  const sentence = ruleSentence(step, rules, locale);
  const expression = (
    <q lang="zh-Hans" className={`font-serif text-ink [quotes:none] ${marksAround(step.expression)}`}>
      {step.expression}
    </q>
  );
  return (
    <li data-rule={step.rule}>
      {at && others.length === 0 ? (
        <a {...linkTo(at.passage)} className={LINK}>
          {expression}
        </a>
      ) : (
        expression
      )}{' '}
      {at && others.length > 0 ? <Witnesses passages={[at, ...others]} /> : null}
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

/** Where the same words stand more than once: who says them and in which report, each a link. */
function Witnesses({ passages }: { passages: readonly PassageAt[] }) {
  const { brackets, semicolon } = useWords().panels;
  const linkTo = usePassageLink();
  return (
    <>
      <span>{brackets[0]}</span>
      {passages.map(({ passage }, i) => (
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
