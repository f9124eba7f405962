import { useEffect } from 'react';
import type { Range as TextRange } from '../../dataset/search/marks-in';
import './found.css';
import { foundRanges, READ } from './found-ranges';

/** Of the style sheet: `::highlight(found)`. */
const NAME = 'found';

/**
 * Marks the words that are looked for in what is open to be read. The browser paints them over the text, which stays as
 * it is, to be copied and selected; one that cannot paints nothing.
 */
export function FoundMarks({ terms }: { terms: readonly string[] }) {
  useEffect(() => {
    const known = new Map<string, readonly TextRange[]>();
    const paint = (): void => {
      CSS.highlights.set(NAME, new Highlight(...foundRanges(terms, known)));
    };
    let frame = 0;
    // The drawing changes with every move; only what is read is looked through again.
    const observer = new MutationObserver((changes) => {
      if (!changes.some(isRead)) return;
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

function isRead({ target, addedNodes }: MutationRecord): boolean {
  const parent = target instanceof Element ? target : target.parentElement;
  if (parent?.closest(READ)) return true;
  return [...addedNodes].some(
    (node) => node instanceof Element && (node.matches(READ) || node.querySelector(READ)),
  );
}
