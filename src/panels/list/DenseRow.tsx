import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { Milestone } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { useMilestoneLink } from '../../ui/use-milestone-link';
import { ROW_LOOK } from './BranchItem';

/** One line for the date and two for the title. The longest titles are cut; the milestone panel shows them in full. */
export const DENSE_ROW_REM = 4.25;

interface Props {
  readonly milestone: Milestone;
  /** Position in reading order, from 0. */
  readonly ordinal: number;
  readonly count: number;
  readonly filteredOut: boolean;
  readonly tabStop: boolean;
  /** The row has the focus but is scrolled away: it stays in the page, invisible. */
  readonly away: boolean;
}

/** One milestone of a dense list. All rows are equally high. */
export const DenseRow = memo(function DenseRow(props: Props) {
  const { milestone, ordinal, count, filteredOut, tabStop, away } = props;
  const index = useDataset();
  const say = useSay();
  const locale = useLocale();
  const { list } = useWords().panels;
  const { id, when } = milestone;
  const link = useMilestoneLink(id, { filteredOut, current: 'page' });
  return (
    <li
      aria-setsize={count}
      aria-posinset={ordinal + 1}
      className={away ? 'absolute size-px overflow-hidden opacity-0' : 'h-[4.25rem]'}
    >
      <a
        {...link}
        tabIndex={tabStop ? 0 : -1}
        data-ordinal={ordinal}
        data-track={trackNumber(index, milestone.track)}
        className={`${ROW_LOOK} block h-full overflow-hidden pr-2.5 -outline-offset-2!`}
      >
        <span className="block text-xs leading-4 text-ink-soft">
          {when.edtf === null ? list.undated : dateInWords(when.edtf, locale, when.dayPart)}
        </span>
        <span className="line-clamp-2 text-[0.9375rem] leading-5">{say(milestone.title)}</span>
        {filteredOut ? <span className="sr-only">{list.filteredOut}</span> : null}
      </a>
    </li>
  );
});
