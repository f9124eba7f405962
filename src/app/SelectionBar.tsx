import { useDeferredValue, useEffect, useState } from 'react';
import { useSay, useWords } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';
import { useLocale, useSelected } from '../state/use-place';
import { dateInWords } from '../time/date-words';

/** The heading of the milestone's panel. */
const HEADING = 'milestone-title';

/**
 * What was chosen, and the way to its words, while they stand below the fold: a choice in the drawing never scrolls the
 * page by itself. The next tab stop after the drawing.
 */
export function SelectionBar() {
  const { milestone } = useDataset();
  // With the panel, whose heading it watches.
  const selected = useDeferredValue(useSelected());
  const locale = useLocale();
  const { app } = useWords();
  const say = useSay();
  const below = useHeadingBelow(selected);
  const chosen = selected === null ? undefined : milestone.get(selected);
  if (!chosen || !below) return null;
  return (
    <a
      href={`#${HEADING}`}
      data-selection-bar=""
      onClick={(event) => {
        event.preventDefault();
        const heading = document.getElementById(HEADING);
        heading?.scrollIntoView({ block: 'start' });
        heading?.focus({ preventScroll: true });
      }}
      className="fixed inset-x-0 bottom-4 z-20 mx-auto hidden min-h-11 w-fit max-w-[min(48rem,calc(100%-2rem))] items-center gap-3 rounded-full bg-ink px-5 py-2 text-paper shadow-lg md:flex print:hidden"
    >
      <span className="shrink-0 text-sm">{dateInWords(chosen.when.edtf, locale, chosen.when.dayPart)}</span>
      <span className="truncate font-serif font-bold">{say(chosen.title)}</span>
      <span className="shrink-0 text-sm underline underline-offset-4">{app.readOn}</span>
      <span aria-hidden="true">↓</span>
    </a>
  );
}

/** Whether the heading of the selected milestone is below the fold, or only peeps in above it. */
function useHeadingBelow(selected: string | null): boolean {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    const heading = selected === null ? null : document.getElementById(HEADING);
    if (!heading || !('IntersectionObserver' in window)) return;
    // Its last sixth does not count: a heading at the very edge shows nothing of what it heads.
    const observer = new IntersectionObserver(
      ([entry]) => {
        const fold = entry?.rootBounds?.bottom ?? Infinity;
        setBelow((entry?.boundingClientRect.top ?? 0) >= fold);
      },
      { rootMargin: '0px 0px -16% 0px' },
    );
    observer.observe(heading);
    return () => observer.disconnect();
  }, [selected]);
  return below;
}
