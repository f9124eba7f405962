import { range } from 'd3';
import { type RefObject, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useFromRoute, useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import type { Details } from '../plan/details';

/** How many cards before and after that of the milestone: as many as fit above the sheet. */
const NEAR = 1;

const never = (): (() => void) => () => {};

/**
 * The ordinals of the cards in the HTML of a page, `null` for all. The home page has all, that of a milestone those around it, that of
 * a report none: so a page weighs the same however many milestones there are. The others come when the page is hydrated; the card of the
 * milestone keeps its place on the screen then, and a card the focus.
 */
export function useCardsInHtml(
  root: RefObject<HTMLElement | null>,
  { wholeOf }: Details,
): readonly number[] | null {
  const { milestones } = useDataset();
  const isHome = useFromRoute((route) => route.kind === 'whole');
  const selected = useSelected();
  const isPart = useSyncExternalStore(
    never,
    () => false,
    () => !isHome,
  );
  const near = useMemo(() => {
    if (!isPart) return null;
    const ordinal = selected === null ? -1 : milestones.indexOf(selected);
    if (ordinal < 0) return [];
    // What is folded is shown in the card of its whole.
    const cards = range(milestones.length).filter((each) => !wholeOf.has(each));
    const at = cards.indexOf(wholeOf.get(ordinal) ?? ordinal);
    return cards.slice(Math.max(at - NEAR, 0), at + NEAR + 1);
  }, [isPart, selected, milestones, wholeOf]);

  // The reader may scroll or move the focus between hydration and the render after it.
  const noted = useRef<{
    readonly topPx: number;
    readonly scrollY: number;
    readonly focused: string | undefined;
  }>(null);
  useLayoutEffect(() => {
    const { current: timeline } = root;
    const card = timeline?.querySelector('[data-card][aria-current]');
    const topPx = card?.getBoundingClientRect().top;
    const { activeElement } = document;
    if (topPx === undefined) return;
    if (isPart) {
      const focused = timeline?.contains(activeElement) && activeElement instanceof HTMLElement;
      const { scrollY } = window;
      noted.current = { topPx, scrollY, focused: focused ? activeElement.dataset['card'] : undefined };
    } else if (noted.current) {
      const { topPx: before, scrollY, focused } = noted.current;
      noted.current = null;
      window.scrollBy({ top: topPx - before + window.scrollY - scrollY, behavior: 'instant' });
      if (focused !== undefined && activeElement === document.body)
        timeline?.querySelector<HTMLElement>(`[data-card="${focused}"]`)?.focus({ preventScroll: true });
    }
  }, [root, isPart]);
  return near;
}
