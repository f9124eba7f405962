import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useSelected } from '../../state/route/use-route';
import { scrollWithin } from '../shared/scroll-within';

/** For this long after the reader moved the list, a new filter result does not move it. */
const HANDS_OFF_MS = 1000;
const INPUTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Keeps the selected row in view. */
export function useFollowSelection(list: RefObject<HTMLElement | null>): void {
  // Finding the row needs a layout of the page, so it waits until the selection is painted.
  const selected = useDeferredValue(useSelected());
  useEffect(() => {
    if (selected === null || !list.current) return;
    const row = list.current.querySelector(`[data-milestone="${CSS.escape(selected)}"]`);
    if (row) scrollWithin(list.current, row);
  }, [selected, list]);
}

/**
 * With each new filter result, scrolls its first match to the top of the list, before paint and without motion. A
 * selected milestone that matches stays where it is: the reader is looking at it.
 */
export function useFollowMatches(list: RefObject<HTMLElement | null>, result: FilterResult | null): void {
  const movedAt = useRef(-HANDS_OFF_MS);
  const selected = useSelected();
  const latest = useRef(selected);
  const filtering = result !== null;
  useEffect(() => {
    const { current: element } = list;
    if (!filtering || !element) return;
    const moved = (): void => {
      movedAt.current = performance.now();
    };
    for (const name of INPUTS) element.addEventListener(name, moved, { passive: true });
    return () => {
      movedAt.current = -HANDS_OFF_MS;
      for (const name of INPUTS) element.removeEventListener(name, moved);
    };
  }, [list, filtering]);
  useLayoutEffect(() => {
    latest.current = selected;
  }, [selected]);
  useLayoutEffect(() => {
    const { current: element } = list;
    if (!element || !result || performance.now() - movedAt.current < HANDS_OFF_MS) return;
    if (latest.current !== null && result.has(latest.current)) return;
    const rows = [...element.querySelectorAll('[data-milestone]')];
    const first = rows.find((row) => result.has(row.getAttribute('data-milestone') ?? ''));
    if (!first) return;
    const covered = stickyHeadPx(first);
    element.scrollBy(0, first.getBoundingClientRect().top - element.getBoundingClientRect().top - covered);
  }, [list, result]);
}

/** The height of the head of the row's period, if it stays in view above the row. */
function stickyHeadPx(row: Element): number {
  const head = row.closest('li:has(> h3)')?.querySelector(':scope > h3');
  return head && getComputedStyle(head).position === 'sticky' ? head.getBoundingClientRect().height : 0;
}
