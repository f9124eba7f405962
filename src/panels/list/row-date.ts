import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Locale, Milestone } from '../../dataset/model/schema';
import type { ReadingWords } from '../../i18n/reading-words';
import { dateInWords } from '../../time/date-words';
import { isDay } from './outline';

/**
 * The date in the row of a milestone. Under the head of its own day, a row shows the part of the day instead, or the
 * order that the text gives.
 */
export function rowDate(
  milestone: Milestone,
  head: string | null,
  { index, words, locale }: { index: DatasetIndex; words: ReadingWords; locale: Locale },
): string {
  const { when } = milestone;
  if (!isDay(head) || when.edtf !== head) return dateInWords(when.edtf, locale, when.dayPart);
  if (when.dayPart) return words.list.parts[when.dayPart];
  const labelOf = (id: string): string | undefined => index.milestone.get(id)?.label[locale];
  return orderWords(milestone, locale, words.dateChain, labelOf) ?? words.list.thatDay;
}

/** Ends of words that state an order by themselves: “会谈后”, “会谈前”. */
const ORDER = /[前后]$/;

/**
 * The order that the text states for a milestone, short enough for the column of dates: in Chinese the words of the
 * text, in English with the label of the milestone they refer to. `null` if the text does not state it so briefly.
 */
export function orderWords(
  { derivation, when }: Milestone,
  locale: Locale,
  words: { readonly after: { readonly lead: string }; readonly before: { readonly lead: string } },
  labelOf: (id: string) => string | undefined,
): string | null {
  const step = derivation.find(({ rule, expression }) => rule === 'order' && ORDER.test(expression));
  if (!step) return null;
  if (locale === 'zh') return step.expression;
  const side = step.expression.endsWith('后') ? 'after' : 'before';
  const [other] = when[side];
  const label = other === undefined ? undefined : labelOf(other);
  return label === undefined ? null : `${words[side].lead} ${label}`;
}
