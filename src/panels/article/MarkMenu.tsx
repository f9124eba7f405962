import { useEffect, useMemo, useRef } from 'react';
import type { PassageAt } from '../../dataset/dataset-index';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLinkProps, useLocale } from '../../state/use-place';
import { dateInWords } from '../../time/date-words';
import { movePopover } from '../../ui/place-popover';
import { trackNumber } from '../../dataset/track-number';
import { MoreButton } from '../MoreButton';
import { useBounded } from '../use-bounded';

interface Props {
  readonly covers: readonly PassageAt[];
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** As many as stand in a menu without making a list of it. */
const STEP = 12;

/** The milestones that share a stretch of text, to choose from. Esc and a press elsewhere close it. */
export function MarkMenu({ covers, anchor, onClose }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const index = useDataset();
  const { article } = useWords().panels;
  const say = useSay();
  const locale = useLocale();
  const link = useLinkProps();
  useEffect(() => {
    const popover = root.current;
    if (!popover) return;
    popover.showPopover();
    movePopover(popover, anchor);
    popover.querySelector('a')?.focus({ preventScroll: true });
  }, [anchor]);
  const milestones = useMemo(() => [...new Set(covers.map(({ milestone }) => milestone))], [covers]);
  const { shown, rest, more } = useBounded(milestones, STEP);
  return (
    <div
      ref={root}
      popover="auto"
      role="dialog"
      aria-label={article.choose}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
      className="absolute m-0 max-h-[min(28rem,70dvh)] overflow-y-auto max-w-[min(22rem,calc(100vw-1rem))] rounded-lg border border-line-strong bg-paper-raised p-2 text-ink shadow-lg"
    >
      <p className="px-2 pt-0.5 pb-1 text-sm text-ink-soft">
        <span>{article.shared(milestones.length)}</span>
      </p>
      <ul>
        {shown.map((milestone) => {
          const { href, onClick } = link({ place: { kind: 'milestone', id: milestone.id } });
          return (
            <li key={milestone.id}>
              <a
                href={href}
                data-milestone={milestone.id}
                onClick={(event) => {
                  onClick(event);
                  if (event.defaultPrevented) root.current?.hidePopover();
                }}
                data-track={trackNumber(index, milestone.track)}
                className="flex min-h-11 flex-col justify-center rounded border-l-4 border-track px-2.5 py-1 hover:bg-track-wash"
              >
                <span>{say(milestone.title)}</span>
                <span className="text-[0.8125rem] text-ink-soft">
                  {dateInWords(milestone.when.edtf, locale, milestone.when.dayPart)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <MoreButton rest={rest} onMore={more} />
    </div>
  );
}
