import { type RefObject, useEffect, useState } from 'react';

/** How many options of a list stand below its edge, not wholly seen; `null` while it has no need to scroll. */
export function useBelow(list: RefObject<HTMLElement | null>, open: boolean): number | null {
  const [below, setBelow] = useState<number | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!open || !element) return;
    const count = (): void => setBelow(countBelow(element));
    // The first tells at once; the second, of other options in a box of the same size.
    const size = new ResizeObserver(count);
    const options = new MutationObserver(count);
    size.observe(element);
    options.observe(element, { childList: true, subtree: true });
    element.addEventListener('scroll', count, { passive: true });
    return () => {
      size.disconnect();
      options.disconnect();
      element.removeEventListener('scroll', count);
    };
  }, [list, open]);
  return below;
}

function countBelow(list: HTMLElement): number | null {
  if (list.scrollHeight <= list.clientHeight + 1) return null;
  const edge = list.getBoundingClientRect().bottom + 1;
  const options = [...list.querySelectorAll('[role="option"]:not([data-hit="more"])')];
  return options.filter((option) => option.getBoundingClientRect().bottom > edge).length;
}
