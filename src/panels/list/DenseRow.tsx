import { memo } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { useSay, useWords } from '../../i18n/use-words';
import { useIsHovered } from '../../state/hover';
import { useDataset } from '../../state/use-dataset';
import { useIsSelected, useLinkProps, useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { emphasisOf } from '../../ui/emphasis';
import { hoverProps } from '../shared/hover-props';

/** Date above, title in two lines below: room for all but the longest, which the panel tells in full. */
export const LONG_ROW_REM = 4.25;

interface Props {
  readonly milestone: Milestone;
  /** Its place in reading order, from 0. */
  readonly ordinal: number;
  readonly count: number;
  readonly out: boolean;
  readonly tabStop: boolean;
  /** It has the focus and has been scrolled away: it stays in the page, out of the flow. */
  readonly away: boolean;
}

/** One milestone of a long list: as high as every other. */
export const LongRow = memo(function LongRow({ milestone, ordinal, count, out, tabStop, away }: Props) {
  const index = useDataset();
  const link = useLinkProps();
  const say = useSay();
  const locale = useLocale();
  const { list } = useWords().panels;
  const { id, when } = milestone;
  const selected = useIsSelected(id);
  const hovered = useIsHovered(id);
  return (
    <li
      aria-setsize={count}
      aria-posinset={ordinal + 1}
      className={away ? 'absolute size-px overflow-hidden opacity-0' : 'h-[4.25rem]'}
    >
      <a
        {...link({ route: { kind: 'milestone', id } })}
        {...hoverProps(id)}
        tabIndex={tabStop ? 0 : -1}
        aria-current={selected ? 'page' : undefined}
        data-milestone={id}
        data-ordinal={ordinal}
        data-track={trackNumber(index, milestone.track)}
        data-emphasis={emphasisOf({ selected, hovered, filteredOut: out })}
        className="relative block h-full overflow-hidden border-l-[3px] border-transparent px-2.5 py-1.5 -outline-offset-2! data-[emphasis=filtered-out]:border-l-2 data-[emphasis=filtered-out]:border-dotted data-[emphasis=filtered-out]:border-line-strong data-[emphasis=filtered-out]:text-ink-faint data-[emphasis=hovered]:bg-paper-sunken data-[emphasis=selected]:border-track data-[emphasis=selected]:bg-track-wash data-[emphasis=selected]:font-bold forced-colors:border-[Canvas] forced-colors:data-[emphasis=selected]:border-[Highlight] forced-colors:data-[emphasis=selected]:outline-2"
      >
        <span className="block text-xs leading-4 text-ink-soft">
          {when.edtf === null ? list.undated : dateInWords(when.edtf, locale, when.dayPart)}
        </span>
        <span className="line-clamp-2 text-[0.9375rem] leading-5">{say(milestone.title)}</span>
        {out ? <span className="sr-only">{list.filteredOut}</span> : null}
      </a>
    </li>
  );
});
