import { memo, useMemo, useState } from 'react';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useWords } from '../../i18n/use-words';
import { useLocale, useSelectedAmong } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { MilestoneRow } from './MilestoneRow';
import { type Branch, idsOf } from './outline';
import { rowDate } from './row-date';

interface Shared {
  /** The period under whose head the rows stand. */
  readonly period: string | null;
  readonly result: Pick<FilterResult, 'has'> | null;
}

interface BranchesProps extends Shared {
  readonly branches: readonly Branch[];
  /** The date in the row above. */
  readonly dateAbove: string | null;
}

/** Siblings. A row does not repeat the date of the one above. */
export function Branches({ branches, dateAbove, period, result }: BranchesProps) {
  const index = useDataset();
  const words = useWords().panels;
  const locale = useLocale();
  const dates = branches.map(({ milestone }) => rowDate(milestone, period, { index, words, locale }));
  return branches.map((branch, i) => (
    <BranchItem
      key={branch.milestone.id}
      branch={branch}
      date={dates[i] ?? ''}
      dateShown={dates[i] !== (dates[i - 1] ?? dateAbove)}
      period={period}
      result={result}
    />
  ));
}

interface ItemProps extends Shared {
  readonly branch: Branch;
  readonly date: string;
  readonly dateShown: boolean;
}

/** The row of a milestone, its parts and its folded statements. */
const BranchItem = memo(function BranchItem({ branch, date, dateShown, ...shared }: ItemProps) {
  const { milestone, parts, statements } = branch;
  const { result } = shared;
  return (
    <li>
      <MilestoneRow
        milestone={milestone}
        date={date}
        dateShown={dateShown}
        filteredOut={result !== null && !result.has(milestone.id)}
      />
      <Nested branches={parts} dateAbove={date} {...shared} />
      {statements.length === 0 ? null : <StatementFold branches={statements} dateAbove={date} {...shared} />}
    </li>
  );
});

function Nested(props: BranchesProps) {
  if (props.branches.length === 0) return null;
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
  const { branches, result } = props;
  const { list } = useWords().panels;
  const [opened, setOpened] = useState(false);
  const ids = useMemo(() => branches.flatMap(idsOf), [branches]);
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
