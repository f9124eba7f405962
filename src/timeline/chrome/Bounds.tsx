import { sum } from 'd3';
import { useEffect, useRef } from 'react';
import { countWithin } from '../../dataset/placing/intervals';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { useWords } from '../../i18n/use-words';
import { announce } from '../../state/announce';
import { instant } from '../../time/instant';
import { rangeInWords } from '../axis/time-words';
import { same } from '../plan/named-stops';
import type { StagePlan } from '../plan/stage-plan';
import { useShown, useStage } from '../stage-context';

/** A screen reader hears the bounds once the view has rested for this long; the live region waits 250 ms more. */
const REST_MS = 150;

/** The bounds of the view in words. A screen reader hears them once the view has come to rest, but not on arrival. */
export function Bounds() {
  const { plan, statements } = useStage();
  const view = useShown((shown) => shown.view);
  const { timeline: words, dataset } = useWords();
  const span = { start: instant(view.start), end: instant(view.end) };
  const range = rangeInWords(span, plan.index.zone, words, plan.clock);
  const announced = useRef(view);
  useEffect(() => {
    if (same(announced.current, view)) return;
    const timer = setTimeout(() => {
      announced.current = view;
      announce(words.inView(range, countInView(plan, view, statements)));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [plan, view, statements, words, range]);
  return (
    <span data-bounds="" title={dataset.beijingTime}>
      {range}
      <span className="roomy">{` · ${dataset.beijingTime}`}</span>
    </span>
  );
}

/** Milestones in view, drawn or counted, but for a selected statement alone. */
function countInView(plan: StagePlan, { start, end }: TimeSpan, statements: boolean): number {
  const lists = plan.tracks.flatMap(({ happened, said }) => (statements ? [happened, said] : [happened]));
  return sum(lists, (list) => countWithin(list, start, end));
}
