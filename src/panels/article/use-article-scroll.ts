import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { originInPage } from '../shared/passage-link';
import { scrollToTarget, scrollWithin } from '../shared/scroll-within';

/** By report: how far the reader had scrolled, and the milestone that was selected then. It outlives the tab of the reports. */
const positions = new Map<string, { readonly top: number; readonly selected: string | null }>();

/**
 * Scrolls the open report to the words that a link names, or to the words of a new selection. Remembers the place in
 * each report while another one is open. `target` is a new object for each request.
 */
export function useArticleScroll(
  scroller: RefObject<HTMLElement | null>,
  open: string | undefined,
  target: { readonly id: string } | null,
): void {
  const { milestone } = useDataset();
  // Deferred like the report itself, which renders after the selection is painted.
  const selected = useDeferredValue(useSelected());
  const latest = useRef(selected);

  useEffect(() => {
    const { current: panel } = scroller;
    const words = target && panel && shownWords(panel, target.id);
    if (!words) return;
    const scrolls = panel.scrollHeight > panel.clientHeight;
    if (scrolls) scrollToTarget(panel, words);
    // Scrolls the page too, so that the words are below its header. The panel's parent has the tabs that name the report.
    ((scrolls && panel.parentElement) || words).scrollIntoView({ block: 'start' });
    // When the page opens with a link to the words, the focus stays where the browser put it.
    if (originInPage()) linkIn(words)?.focus({ preventScroll: true });
  }, [scroller, target, open]);

  useLayoutEffect(() => {
    const { current: panel } = scroller;
    if (!panel || open === undefined) return;
    const before = positions.get(open);
    if (before && before.selected === latest.current) panel.scrollTo(0, before.top);
    const remember = (): void => {
      positions.set(open, { top: panel.scrollTop, selected: latest.current });
    };
    panel.addEventListener('scroll', remember, { passive: true });
    return () => panel.removeEventListener('scroll', remember);
  }, [scroller, open]);

  // Scrolls the words of a new selection into the upper half of the report; never scrolls the page. Does nothing if a link
  // names other words, or if the focus is in the report.
  useEffect(() => {
    latest.current = selected;
    const { current: panel } = scroller;
    if (!panel || open === undefined || selected === null || target !== null) return;
    if (positions.get(open)?.selected === selected || panel.contains(document.activeElement)) return;
    // The first passage of the milestone, not the first in the text: a headline may say the same and is not the source.
    const first = milestone.get(selected)?.passages.find(({ article }) => article === open);
    const words = first && shownWords(panel, first.id);
    if (words) scrollWithin(panel, words, true);
    positions.set(open, { top: panel.scrollTop, selected });
  }, [scroller, open, selected, target, milestone]);
}

/** The link of a passage to its milestone. A passage that is one expression of time has only the expression's link. */
function linkIn(words: Element): HTMLElement | undefined {
  const links = [words, ...words.querySelectorAll('a')].filter(isShownLink);
  return links.find((link) => !link.hasAttribute('data-expression')) ?? links[0];
}

/** A paragraph, or the words of a passage, or the English beside them while it stands alone. */
function shownWords(panel: Element, id: string): Element | null {
  const name = JSON.stringify(id);
  const words = panel.querySelector(`[id=${name}], [data-passage~=${name}]`);
  return words && !isShown(words) ? (words.closest('[data-line]')?.nextElementSibling ?? null) : words;
}

function isShownLink(element: Element): element is HTMLAnchorElement {
  return element instanceof HTMLAnchorElement && isShown(element);
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
