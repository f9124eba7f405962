import type { DerivationStep } from '../../dataset/model/schema';

/** A step of a chain, and every passage whose words take it. */
export interface Witnessed {
  readonly step: DerivationStep;
  readonly passages: readonly string[];
}

/** Steps that say the same of the same words are one: several reports, or speakers, vouch for it. */
export function gatherAlike(steps: readonly DerivationStep[]): Witnessed[] {
  const gathered = new Map<string, { step: DerivationStep; passages: string[] }>();
  for (const step of steps) {
    const { rule, expression, from, to, passage } = step;
    const key = JSON.stringify([rule, expression, from, to]);
    const one = gathered.get(key) ?? { step, passages: [] };
    one.passages.push(passage);
    gathered.set(key, one);
  }
  return [...gathered.values()];
}
