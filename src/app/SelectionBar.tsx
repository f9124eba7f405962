import { useDeferredValue, useEffect, useState } from 'react';
import { useSay, useWords } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';
import { useLocale, useSelected } from '../state/route/use-route';
import { dateInWords } from '../time/date-words';

/** Id of the heading of the milestone panel. */
const HEADING = 'milestone-title';

/**
 * A link to the panel of the selected milestone, shown while its heading is below the fold: selecting a mark never scrolls the page. It is
 * the next tab stop after the timeline. Its slot always takes up space, so nothing moves when the link appears. It sticks to the
 * lower edge of the window over the timeline, and never covers the panels below.
 */
export function SelectionBar() {
  const { milestone } = useDataset();
  const locale = useLocale();
  const { app } = useWords();
  const say = useSay();
  // Deferred like the panel, whose heading is observed.
  const selected = useDeferredValue(useSelected());
  const below = useHeadingBelow(selected);
  const chosen = selected === null ? undefined : milestone.get(selected);
  return (
    <div className="selection-slot">
      {chosen && below ? (
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
          <span className="shrink-0 text-sm">
            {dateInWords(chosen.when.edtf, locale, chosen.when.dayPart)}
          </span>
          <span className="truncate font-serif font-bold">{say(chosen.title)}</span>
          <span className="shrink-0 text-sm underline underline-offset-4">{app.readOn}</span>
          <span aria-hidden="true">↓</span>
        </a>
      ) : null}
    </div>
  );
}

/** Whether the heading of the selected milestone is below the fold, at least in part. */
function useHeadingBelow(selected: string | null): boolean {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    const heading = selected === null ? null : document.getElementById(HEADING);
    if (!heading) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        const fold = entry?.rootBounds?.bottom ?? Infinity;
        // Half a px allows for rounding.
        setBelow((entry?.boundingClientRect.bottom ?? 0) > fold + 0.5);
      },
      // A heading above the window counts as visible: a jump may take it from above to below without an event in between.
      { threshold: [0, 1], rootMargin: '1000000px 0px 0px' },
    );
    observer.observe(heading);
    return () => observer.disconnect();
  }, [selected]);
  return below;
}
