import { useEffect, useRef } from 'react';
import { countWithin } from '../../dataset/placing/intervals';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { useWords } from '../../i18n/use-words';
import { announce } from '../../state/announce';
import { instant } from '../../time/instant';
import { same } from '../plan/named-stops';
import type { ShownStatements } from '../plan/shown-statements';
import type { StagePlan } from '../plan/stage-plan';
import { rangeInWords } from '../axis/time-words';

/** With the patience of the live message itself: what is in view is said 400 ms after it came to rest. */
const REST_MS = 150;

/** Says in words what is in view, once a change has come to rest; nothing on arrival. */
export function useTellView(plan: StagePlan, view: TimeSpan, statements: ShownStatements): void {
  const { timeline: words } = useWords();
  const told = useRef(view);
  useEffect(() => {
    if (same(told.current, view)) return;
    const timer = setTimeout(() => {
      told.current = view;
      const span = { start: instant(view.start), end: instant(view.end) };
      const range = rangeInWords(span, plan.index.zone, words, plan.clock);
      announce(words.inView(range, countInView(plan, view, statements)));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [plan, view, statements, words]);
}

/** Marks and counts together. */
function countInView(plan: StagePlan, { start, end }: TimeSpan, statements: ShownStatements): number {
  const lists = plan.tracks.flatMap(({ happened, said }) =>
    statements === 'all' ? [happened, said] : [happened],
  );
  const alone = typeof statements === 'number' ? plan.drawnAt(statements) : null;
  const apart = alone && alone.start < end && alone.end > start ? 1 : 0;
  return lists.reduce((sum, list) => sum + countWithin(list, start, end), apart);
}
