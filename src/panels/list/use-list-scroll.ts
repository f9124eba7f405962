import { useEffect, useLayoutEffect, useRef } from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useSelected } from '../../state/route/use-route';

/** As long after a hand has moved the list it is left where it is. */
const HAND_MS = 1000;
const DEEDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
/** The list, where it scrolls by itself and has a row for each milestone. */
const LIST = '[data-list="whole"]';

/**
 * With each answer of the filter the first row it keeps stands at the top of the list, whatever it leaves out before it:
 * at once, so that nothing moves for those who want no motion. A selection that is kept is what the reader looks at.
 */
export function useFirstMatch(kept: FilterResult): void {
  const handAt = useRef(-HAND_MS);
  const selected = useRef<string | null>(null);
  const now = useSelected();
  useEffect(() => {
    const moved = ({ target }: Event): void => {
      if (target instanceof Element && target.closest(LIST)) handAt.current = performance.now();
    };
    for (const deed of DEEDS) document.addEventListener(deed, moved, { passive: true });
    return () => {
      for (const deed of DEEDS) document.removeEventListener(deed, moved);
    };
  }, []);
  useLayoutEffect(() => {
    selected.current = now;
  }, [now]);
  useLayoutEffect(() => {
    const list = document.querySelector(LIST);
    if (!list || performance.now() - handAt.current < HAND_MS) return;
    if (selected.current !== null && kept.has(selected.current)) return;
    const rows = [...list.querySelectorAll('[data-milestone]')];
    const first = rows.find((row) => kept.has(row.getAttribute('data-milestone') ?? ''));
    if (!first) return;
    list.scrollTop += first.getBoundingClientRect().top - list.getBoundingClientRect().top - headOver(first);
  }, [kept]);
}

/** px of the head of its period, where that stays in view above the row. */
function headOver(row: Element): number {
  const head = row.closest('li:has(> h3)')?.querySelector(':scope > h3');
  return head && getComputedStyle(head).position === 'sticky' ? head.getBoundingClientRect().height : 0;
}
