import { useEffect } from 'react';
import { marksIn } from '../../dataset/search/marks-in';
import './found.css';

/** Name of the highlight in the style sheet: `::highlight(found)`. */
const NAME = 'found';

/** The texts that the reader reads: the open report and the selected milestone. */
const READ = '[data-article], [data-detail]';
const TEXTS =
  '[data-article] [data-block], [data-article] > header > p, [data-detail] > :is(h2, p), [data-detail] li p';

/**
 * Marks the searched words in the open report and milestone. The browser paints the marks (CSS Custom Highlight API), so
 * that the elements stay as they are for copying and selecting; an older browser shows no marks.
 */
export function FoundMarks({ terms }: { terms: readonly string[] }) {
  useEffect(() => {
    const paint = (): void => {
      const texts = [...document.querySelectorAll(TEXTS)];
      CSS.highlights.set(NAME, new Highlight(...texts.flatMap((element) => rangesOf(element, terms))));
    };
    let frame = 0;
    // The drawing changes in every frame of a zoom; search again only when one of these texts changes.
    const observer = new MutationObserver((changes) => {
      if (!changes.some(concernsText)) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paint);
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    paint();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(NAME);
    };
  }, [terms]);
  return null;
}

function concernsText({ target, addedNodes }: MutationRecord): boolean {
  const parent = target instanceof Element ? target : target.parentElement;
  if (parent?.closest(READ)) return true;
  return [...addedNodes].some(
    (node) => node instanceof Element && (node.matches(READ) || node.querySelector(READ)),
  );
}

/** Where the terms stand in an element. A range may begin in one text node and end in another. */
function rangesOf(element: Element, terms: readonly string[]): Range[] {
  const stretches = marksIn(element.textContent, terms);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges = stretches.map(() => document.createRange());
  let from = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const to = from + (node.textContent?.length ?? 0);
    stretches.forEach(({ start, end }, i) => {
      if (start >= from && start < to) ranges[i]?.setStart(node, start - from);
      if (end > from && end <= to) ranges[i]?.setEnd(node, end - from);
    });
    from = to;
  }
  return ranges;
}
