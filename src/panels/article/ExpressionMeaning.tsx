import { useMemo } from 'react';
import { stepsOf } from '../../dataset/model/expression-steps';
import type { Expression } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { ruleSentence } from '../shared/rule-sentence';
import { marksAround } from '../shared/QuotedWords';

/** Dating words, what they come to, and why: one line for each rule that uses them. */
export function ExpressionMeaning({ expression }: { expression: Expression }) {
  const index = useDataset();
  const { article, rules } = useWords().panels;
  const locale = useLocale();
  const { text, edtf } = expression;
  const steps = useMemo(() => stepsOf(expression, index), [expression, index]);
  return (
    <div className="px-2 pt-0.5 pb-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <q lang="zh-Hans" className={`font-serif text-lg [quotes:none] ${marksAround(text)}`}>
          {text}
        </q>
        <strong className="font-bold text-accent">
          {edtf === null ? article.noDate : article.means(dateInWords(edtf, locale))}
        </strong>
      </p>
      <ul className="mt-1 flex flex-col gap-y-1 text-sm text-ink-soft">
        {steps.map((step) => (
          <li key={`${step.rule} ${step.expression}`} data-rule={step.rule}>
            {/* Which of the words the rule is about, where it is not all of them. */}
            {step.expression === text ? null : (
              <>
                <span lang="zh-Hans" className="font-serif text-ink">
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
