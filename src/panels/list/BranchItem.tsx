import { memo, useMemo, useState } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useReadingWords } from '../../i18n/reading-words';
import { useSay } from '../../i18n/use-words';
import { useLocale, useSelectedAmong } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { useMilestoneLink } from '../../ui/use-milestone-link';
import { rowDate } from './row-date';

interface Shared {
  /** The period under whose head the rows stand. */
  readonly period: string | null;
  readonly result: Pick<FilterResult, 'has'> | null;
}

interface BranchesProps extends Shared {
  readonly milestones: readonly Milestone[];
  /** The date in the row above. */
  readonly dateAbove: string | null;
}

/** Siblings. A row does not repeat the date of the one above. */
export function Branches({ milestones, dateAbove, period, result }: BranchesProps) {
  const index = useDataset();
  const words = useReadingWords();
  const locale = useLocale();
  const dates = milestones.map((milestone) => rowDate(milestone, period, { index, words, locale }));
  return milestones.map((milestone, i) => (
    <BranchItem
      key={milestone.id}
      milestone={milestone}
      date={dates[i] ?? ''}
      dateShown={dates[i] !== (dates[i - 1] ?? dateAbove)}
      period={period}
      result={result}
    />
  ));
}

interface ItemProps extends Shared {
  readonly milestone: Milestone;
  readonly date: string;
  /** False if the row above has the same date; screen readers still say it. */
  readonly dateShown: boolean;
}

/** The row of a milestone, its parts and its folded statements. */
const BranchItem = memo(function BranchItem({ milestone, date, dateShown, ...shared }: ItemProps) {
  const { result } = shared;
  const below = useDataset().parts.get(milestone.id) ?? [];
  const parts = below.filter(({ kind }) => kind !== 'statement');
  const statements = below.filter(({ kind }) => kind === 'statement');
  return (
    <li>
      <MilestoneRow
        milestone={milestone}
        date={date}
        dateShown={dateShown}
        filteredOut={result !== null && !result.has(milestone.id)}
      />
      <Nested milestones={parts} dateAbove={date} {...shared} />
      {statements.length === 0 ? null : (
        <StatementFold milestones={statements} dateAbove={date} {...shared} />
      )}
    </li>
  );
});

function Nested(props: BranchesProps) {
  if (props.milestones.length === 0) return null;
  return (
    <ol className="ml-3 border-l border-line">
      <Branches {...props} />
    </ol>
  );
}

/**
 * Statements, folded. The fold opens when one of them is selected or matches the filter; the reader may still close it.
 * A native `details` opens without JavaScript and for the browser's own search.
 */
function StatementFold(props: BranchesProps) {
  const { milestones, result } = props;
  const index = useDataset();
  const { list } = useReadingWords();
  const [opened, setOpened] = useState(false);
  const ids = useMemo(() => idsOf(milestones, index), [milestones, index]);
  const matches = result && ids.filter((id) => result.has(id)).length;
  const wanted = useSelectedAmong(ids) !== null || Boolean(matches);
  return (
    <details open={wanted || opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="flex min-h-8 scroll-mt-(--head) list-none items-center gap-1.5 pl-[calc(var(--date-column)+1.4rem)] [:lang(en)_&]:pl-3 text-[0.8125rem] text-ink-soft before:text-[0.625rem] before:content-['▸'] hover:text-ink in-[[open]]:before:content-['▾'] pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span>{matches === null ? list.statements(ids.length) : list.statementsOf(matches, ids.length)}</span>
      </summary>
      <Nested {...props} />
    </details>
  );
}

/** The ids of milestones and of everything below them. */
function idsOf(milestones: readonly Milestone[], index: DatasetIndex): string[] {
  return milestones.flatMap(({ id }) => [id, ...idsOf(index.parts.get(id) ?? [], index)]);
}

interface RowProps extends Pick<ItemProps, 'milestone' | 'date' | 'dateShown'> {
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
const MilestoneRow = memo(function MilestoneRow(props: RowProps) {
  const { milestone, date, dateShown, filteredOut } = props;
  const index = useDataset();
  const { list } = useReadingWords();
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
