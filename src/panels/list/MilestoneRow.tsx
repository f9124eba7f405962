import { memo } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useMilestoneLink } from '../../ui/use-milestone-link';

interface Props {
  readonly milestone: Milestone;
  readonly date: string;
  /** False if the row above has the same date; screen readers still say it. */
  readonly dateShown: boolean;
  readonly filteredOut: boolean;
}

/** How a row shows that its milestone is selected, hovered or filtered out. */
export const ROW_LOOK = [
  'relative border-l-[3px] border-transparent py-1.5 pl-2.5',
  'data-[emphasis=filtered-out]:border-l-2 data-[emphasis=filtered-out]:border-dotted data-[emphasis=filtered-out]:border-line-strong data-[emphasis=filtered-out]:text-ink-faint',
  'data-[emphasis=hovered]:bg-paper-sunken',
  'data-[emphasis=selected]:border-track data-[emphasis=selected]:bg-track-wash data-[emphasis=selected]:font-bold',
  'forced-colors:border-[Canvas] forced-colors:data-[emphasis=selected]:border-[Highlight] forced-colors:data-[emphasis=selected]:outline-2',
].join(' ');

/** One milestone of the list: date and title in one link. */
export const MilestoneRow = memo(function MilestoneRow(props: Props) {
  const { milestone, date, dateShown, filteredOut } = props;
  const index = useDataset();
  const { list } = useWords().panels;
  const say = useSay();
  const link = useMilestoneLink(milestone.id, { filteredOut, current: 'page' });
  const selected = link['aria-current'] !== undefined;
  return (
    <a
      {...link}
      data-track={trackNumber(index, milestone.track)}
      className={`${ROW_LOOK} grid min-h-9 scroll-mt-(--head) grid-cols-[var(--date-column)_minmax(0,1fr)] content-start items-baseline gap-x-2.5 pr-1.5 text-[0.9375rem] leading-snug text-ink pointer-coarse:min-h-11 [:lang(en)_&]:grid-cols-1`}
    >
      <span className={dateShown || selected ? 'text-xs text-balance text-ink-soft' : 'sr-only'}>{date}</span>
      <span className="col-start-2 min-w-0 [:lang(en)_&]:col-start-1">{say(milestone.title)}</span>
      {filteredOut ? <span className="sr-only">{list.filteredOut}</span> : null}
    </a>
  );
});
