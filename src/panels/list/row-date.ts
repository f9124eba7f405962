import type { Locale, Milestone } from '../../dataset/model/schema';

/** “会谈后”, “会谈前”: words that tell their side of something by themselves. */
const TELLING = /[前后]$/;

/**
 * What the text says of the order of a milestone, short enough to stand where its date would: in Chinese the words of
 * the text, in English with the name of what they speak of. `null` where the text does not put it in one word.
 */
export function orderWords(
  { derivation, when }: Milestone,
  locale: Locale,
  words: { readonly after: { readonly lead: string }; readonly before: { readonly lead: string } },
  labelOf: (id: string) => string | undefined,
): string | null {
  const said = derivation.find(({ rule, expression }) => rule === 'order' && TELLING.test(expression));
  if (!said) return null;
  if (locale === 'zh') return said.expression;
  const side = said.expression.endsWith('后') ? 'after' : 'before';
  const [other] = when[side];
  const label = other === undefined ? undefined : labelOf(other);
  return label === undefined ? null : `${words[side].lead} ${label}`;
}
