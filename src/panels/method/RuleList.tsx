import { useWords } from '../../i18n/use-words';
import type { DerivationStep } from '../../dataset/model/schema';
import { useDataset } from '../../state/use-dataset';
import { DerivationSteps } from '../milestone/DerivationSteps';
import { useMethodWords } from './method-words';

/** Each rule that a date rests on, with its first use as the example, and how often it is used. */
export function RuleList() {
  const index = useDataset();
  const words = useMethodWords();
  const { rules } = useWords().panels;
  const byRule = new Map<string, DerivationStep[]>();
  const steps = [index.dataset.reference, ...(index.dense ? [] : index.milestones)].flatMap(
    (one) => one.derivation,
  );
  for (const step of steps) byRule.set(step.rule, [...(byRule.get(step.rule) ?? []), step]);
  // In the order in which the interface tells them, from words that say all to words that say least.
  const order = Object.keys(rules);
  const sorted = [...byRule].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return (
    <ul className="mt-2 flex flex-col gap-y-2">
      {sorted.map(([rule, used]) => (
        <li key={rule} className="border-l-2 border-line-strong pl-3">
          <DerivationSteps steps={used.slice(0, 1)} />
          <p className="text-sm text-ink-soft">
            <span>{words.uses(used.length)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
