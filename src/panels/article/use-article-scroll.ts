import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useDataset } from '../../state/use-dataset';
import { scrollWithin } from '../shared/scroll-within';

/** How far down a reader was in a report, and what was selected then. */
interface Read {
  readonly top: number;
  readonly selected: string | null;
}

/**
 * Keeps the place of each report while another is open, and brings the words of a new selection into the upper half of
 * the article's own scroller: never the page's, and never while the reader's hand is in the article, whose words stay
 * where they are. A link to a passage is followed elsewhere.
 */
export function useKeptScroll(
  scroller: RefObject<HTMLElement | null>,
  open: string | undefined,
  selected: string | null,
  aimed: boolean,
): void {
  const { milestone } = useDataset();
  const read = useRef(new Map<string, Read>());
  const latest = useRef(selected);

  useLayoutEffect(() => {
    const element = scroller.current;
    const places = read.current;
    if (!element || open === undefined) return;
    const before = places.get(open);
    if (before && before.selected === latest.current) element.scrollTo(0, before.top);
    const keep = (): void => {
      places.set(open, { top: element.scrollTop, selected: latest.current });
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [scroller, open]);

  useEffect(() => {
    latest.current = selected;
    const element = scroller.current;
    if (!element || open === undefined || selected === null || aimed) return;
    if (read.current.get(open)?.selected === selected || element.contains(document.activeElement)) return;
    // Its first words as the milestone counts them: a headline that says the same stands above, and is not the source.
    const { passages } = milestone.get(selected) ?? { passages: [] };
    const first = passages.find(({ article }) => article === open);
    const words = first ? document.getElementById(first.id) : null;
    if (words) scrollWithin(element, words, true);
    read.current.set(open, { top: element.scrollTop, selected });
  }, [scroller, open, selected, aimed, milestone]);
}
