import { useDeferredValue, useEffect, useState } from 'react';
import type { Milestone } from '../dataset/model/schema';
import { useSay, useWords } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';
import { useLocale, useSelected } from '../state/route/use-route';
import { dateInWords } from '../time/date-words';

/** The heading of the milestone's panel. */
const HEADING = 'milestone-title';

/**
 * What was chosen, and the way to its words, while they stand below the fold: a choice in the drawing never scrolls the
 * page by itself. The next tab stop after the drawing. Its place is kept whether it is there or not, so that nothing
 * moves with it: at the lower edge of the window over the drawing, and where the drawing ends, between it and the words,
 * of which it never covers any.
 */
export function SelectionBar() {
  const { milestone } = useDataset();
  // With the panel, whose heading it watches.
  const selected = useDeferredValue(useSelected());
  const below = useHeadingBelow(selected);
  const chosen = selected === null ? undefined : milestone.get(selected);
  return <div className="selection-slot">{chosen && below ? <Bar milestone={chosen} /> : null}</div>;
}

function Bar({ milestone }: { milestone: Milestone }) {
  const locale = useLocale();
  const { app } = useWords();
  const say = useSay();
  const { when, title } = milestone;
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
      className="pointer-events-auto flex min-h-8 max-w-[min(48rem,100%)] items-center gap-3 rounded-full bg-ink px-4 py-1 leading-6 whitespace-nowrap text-paper shadow-lg pointer-coarse:min-h-11"
    >
      <span className="shrink-0 text-sm">{dateInWords(when.edtf, locale, when.dayPart)}</span>
      <span className="truncate font-serif font-bold">{say(title)}</span>
      <span className="shrink-0 text-sm underline underline-offset-4">{app.readOn}</span>
      <span aria-hidden="true">↓</span>
    </a>
  );
}

/** Whether the heading of the selected milestone is below the fold, be it in part. */
function useHeadingBelow(selected: string | null): boolean {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    const heading = selected === null ? null : document.getElementById(HEADING);
    if (!heading || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        const fold = entry?.rootBounds?.bottom ?? Infinity;
        // Half a pixel of rounding hides nothing.
        setBelow((entry?.boundingClientRect.bottom ?? 0) > fold + 0.5);
      },
      // What is above the window counts as seen: from there it may come below it without a stop in between.
      { threshold: [0, 1], rootMargin: '1000000px 0px 0px' },
    );
    observer.observe(heading);
    return () => observer.disconnect();
  }, [selected]);
  return below;
}
