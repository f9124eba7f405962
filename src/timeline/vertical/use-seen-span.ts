import { extent } from 'd3';
import { type RefObject, useEffect, useState } from 'react';
import type { MilestoneColumns } from '../../dataset/model/milestone-columns';
import { useDataset } from '../../state/use-dataset';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';

/** Height of the page header and the overview, which cover the top of the screen. */
const COVERED_PX = 116;

/** The time that the cards on screen cover; `null` if there are none. Observed, so that scrolling measures nothing. */
export function useSeenSpan(root: RefObject<HTMLElement | null>): Span | null {
  const { columns, milestones } = useDataset();
  const [seen, setSeen] = useState<Span | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onScreen = new Set<Element>();
    const onIntersect = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) onScreen.add(target);
        else onScreen.delete(target);
      }
      const ordinals = [...onScreen].map((card) =>
        milestones.indexOf(card.getAttribute('data-milestone') ?? ''),
      );
      const [from, to] = boundsOf(ordinals, columns);
      setSeen((last) => {
        if (from === undefined || from >= to) return null;
        return last?.start === from && last.end === to ? last : { start: instant(from), end: instant(to) };
      });
    };
    const observer = new IntersectionObserver(onIntersect, { rootMargin: `-${COVERED_PX}px 0px 0px 0px` });
    const observeCards = (): void => {
      for (const card of onScreen) if (!card.isConnected) onScreen.delete(card);
      for (const card of element.querySelectorAll('a[data-card]')) observer.observe(card);
    };
    // Cards come and go as groups open and close and more cards are shown.
    const changes = new MutationObserver(observeCards);
    changes.observe(element, { childList: true, subtree: true });
    observeCards();
    return () => {
      changes.disconnect();
      observer.disconnect();
    };
  }, [root, columns, milestones]);
  return seen;
}

/** From the first start to the last end. Undated milestones do not count. */
export function boundsOf(
  ordinals: readonly number[],
  { start, end }: Pick<MilestoneColumns, 'start' | 'end'>,
) {
  return extent(
    ordinals.flatMap((i) => [start[i] ?? Number.NaN, end[i] ?? Number.NaN]).filter(Number.isFinite),
  );
}
