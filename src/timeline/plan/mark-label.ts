import type { Milestone } from '../../dataset/model/schema';

/** The words of a mark; a question mark behind them where the source is not sure of the date. */
export function markLabel(
  { label, when }: Pick<Milestone, 'label' | 'when'>,
  say: (text: Milestone['label']) => string,
): string {
  return /[?%]/.test(when.edtf ?? '') ? `${say(label)} ?` : say(label);
}
