import { blockKey, type DatasetIndex } from './dataset-index';
import type { DerivationStep, Expression } from './schema';

/**
 * The steps that derive a date from an expression, without duplicates: for its milestones and for the page itself. A step
 * may use only a part of the expression (“上午” of “5月20日上午”).
 */
export function stepsOf(
  expression: Expression,
  index: Pick<DatasetIndex, 'dataset' | 'milestone' | 'passage'>,
): DerivationStep[] {
  const chains = expression.milestones.map((id) => index.milestone.get(id)?.derivation ?? []);
  const found = new Map<string, DerivationStep>();
  for (const step of [...chains, index.dataset.reference.derivation].flat()) {
    const { rule, expression: words, from, to } = step;
    const key = JSON.stringify([rule, words, from, to]);
    if (!found.has(key) && standsIn(step, expression, index)) found.set(key, step);
  }
  return [...found.values()];
}

function standsIn(
  { expression: words, passage }: DerivationStep,
  expression: Expression,
  index: Pick<DatasetIndex, 'passage'>,
): boolean {
  const at = index.passage.get(passage)?.passage;
  return (
    at !== undefined &&
    blockKey(at.article, at.block) === blockKey(expression.article, expression.block) &&
    at.start < expression.end &&
    expression.start < at.end &&
    (expression.text.includes(words) || words.includes(expression.text))
  );
}
