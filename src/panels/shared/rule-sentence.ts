import type { DerivationStep, Locale } from '../../dataset/model/schema';
import type { Words } from '../../i18n/dictionary';
import { dateInWords } from '../../time/date-words';

/** Why the words of a step come to its result. A rule of a newer pipeline has no sentence here. */
export function ruleSentence(
  { rule, expression, from }: DerivationStep,
  rules: Words['panels']['rules'],
  locale: Locale,
): string | undefined {
  if (!Object.hasOwn(rules, rule)) return undefined;
  return rules[rule]?.({ expression, from: from === null ? '' : dateInWords(from, locale) });
}
