import { useWords } from '../../i18n/use-words';
import { instant } from '../../time/instant';
import type { StagePlan } from '../plan/stage-plan';
import { rangeInWords } from '../axis/time-words';
import { useShownView } from '../use-shown-view';

/** What is in view or will be, in words. */
export function Bounds({ plan }: { plan: StagePlan }) {
  const { timeline: words, dataset } = useWords();
  const [{ start, end }] = useShownView(plan);
  const span = { start: instant(start), end: instant(end) };
  return (
    <span data-bounds="" title={dataset.beijingTime}>
      {rangeInWords(span, plan.index.zone, words, plan.clock)}
      <span className="roomy">{` · ${dataset.beijingTime}`}</span>
    </span>
  );
}
