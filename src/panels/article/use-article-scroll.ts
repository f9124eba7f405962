import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { originInPage } from '../shared/passage-link';
import { scrollToTarget, scrollWithin } from '../shared/scroll-within';

/** How far a reader had scrolled in a report, and the milestone that was selected then. */
interface ScrollPosition {
  readonly top: number;
  readonly selected: string | null;
}

/**
 * Scrolls the open report: to the words that a link names, or to the words of a new selection. Remembers the place in
 * each report while another one is open. `target` is a new object for each request.
 */
export function useArticleScroll(
  scroller: RefObject<HTMLElement | null>,
  open: string | undefined,
  target: { readonly id: string } | null,
): void {
  useScrollToTarget(scroller, open, target);
  // Deferred like the report itself, which renders after the selection is painted.
  useScrollToSelection(scroller, open, useDeferredValue(useSelected()), target !== null);
}

/** Scrolls to the words that a link names; the page too, so that they are below the header. */
function useScrollToTarget(
  scroller: RefObject<HTMLElement | null>,
  open: string | undefined,
  target: { readonly id: string } | null,
): void {
  useEffect(() => {
    const { current: panel } = scroller;
    const words = target ? document.getElementById(target.id) : null;
    if (!words || !panel?.contains(words)) return;
    if (panel.scrollHeight > panel.clientHeight) {
      scrollToTarget(panel, words);
      // Bring the tabs into view as well: they name the report.
      (panel.parentElement ?? words).scrollIntoView({ block: 'start' });
    } else {
      words.scrollIntoView({ block: 'start' });
    }
    // On arrival at the page, the focus stays where the browser has put it.
    if (originInPage()) linkIn(words)?.focus({ preventScroll: true });
  }, [scroller, target, open]);
}

/** The link from a passage to its milestone; a passage that is a single expression of time has only the link of that. */
function linkIn(words: Element): HTMLElement | null {
  return words.querySelector<HTMLElement>('a:not([data-expression])') ?? words.querySelector('a');
}

/**
 * Scrolls the words of a new selection into the upper half of the report, unless a link names other words (`hasTarget`)
 * or the focus is in the report: then its words stay where they are. Never scrolls the page.
 */
function useScrollToSelection(
  scroller: RefObject<HTMLElement | null>,
  open: string | undefined,
  selected: string | null,
  hasTarget: boolean,
): void {
  const { milestone } = useDataset();
  const places = useRef(new Map<string, ScrollPosition>());
  const latest = useRef(selected);

  useLayoutEffect(() => {
    const { current: panel } = scroller;
    const { current: known } = places;
    if (!panel || open === undefined) return;
    const before = known.get(open);
    if (before && before.selected === latest.current) panel.scrollTo(0, before.top);
    const remember = (): void => {
      known.set(open, { top: panel.scrollTop, selected: latest.current });
    };
    panel.addEventListener('scroll', remember, { passive: true });
    return () => panel.removeEventListener('scroll', remember);
  }, [scroller, open]);

  useEffect(() => {
    latest.current = selected;
    const { current: panel } = scroller;
    if (!panel || open === undefined || selected === null || hasTarget) return;
    if (places.current.get(open)?.selected === selected || panel.contains(document.activeElement)) return;
    // The first passage of the milestone, not the first in the text: a headline may say the same and is not the source.
    const first = milestone.get(selected)?.passages.find(({ article }) => article === open);
    const words = first ? document.getElementById(first.id) : null;
    if (words) scrollWithin(panel, words, true);
    places.current.set(open, { top: panel.scrollTop, selected });
  }, [scroller, open, selected, hasTarget, milestone]);
}
