import { memo, type ReactNode, useMemo, useState } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { trackNumber } from '../../dataset/model/track-number';
import type { FilterResult } from '../../dataset/search/filter-result';
import type { Words } from '../../i18n/dictionary';
import { useSelectedAmong } from '../../state/route/use-route';
import { MilestoneRow } from './MilestoneRow';
import { type Branch, idsOf } from './outline';

/** What all rows share. Stays the same object when only the selection changes. */
export interface ListContext {
  readonly index: DatasetIndex;
  readonly words: Words['panels'];
  readonly result: Pick<FilterResult, 'has'> | null;
  /** The date in a row below the head `period`. */
  readonly dateOf: (branch: Branch, period: string | null) => string;
}

interface Props {
  readonly branch: Branch;
  readonly period: string | null;
  /** The date in the row above. */
  readonly dateAbove: string | null;
  readonly context: ListContext;
}

/** The row of a milestone, its parts and its folded statements. */
const BranchItem = memo(function BranchItem({ branch, period, dateAbove, context }: Props) {
  const { index, words, result, dateOf } = context;
  const { milestone, parts, statements } = branch;
  const date = dateOf(branch, period);
  const folded = useMemo(() => statements.flatMap(idsOf), [statements]);
  const matches = result === null ? null : folded.filter((id) => result.has(id)).length;
  return (
    <li>
      <MilestoneRow
        milestone={milestone}
        track={trackNumber(index, milestone.track)}
        date={date}
        dateShown={date !== dateAbove}
        filteredOut={result !== null && !result.has(milestone.id)}
      />
      {parts.length === 0 ? null : (
        <ol className="ml-3 border-l border-line">
          <Branches branches={parts} period={period} dateAbove={date} context={context} />
        </ol>
      )}
      {statements.length === 0 ? null : (
        <StatementFold
          summary={
            matches === null
              ? words.list.statements(folded.length)
              : words.list.statementsOf(matches, folded.length)
          }
          members={folded}
          matched={matches !== null && matches > 0}
        >
          <ol className="ml-3 border-l border-line">
            <Branches branches={statements} period={period} dateAbove={date} context={context} />
          </ol>
        </StatementFold>
      )}
    </li>
  );
});

interface BranchesProps extends Omit<Props, 'branch'> {
  readonly branches: readonly Branch[];
}

/** Siblings. A row does not repeat the date of the one above. */
export function Branches({ branches, period, dateAbove, context }: BranchesProps) {
  return branches.map((branch, i) => {
    const above = branches[i - 1];
    return (
      <BranchItem
        key={branch.milestone.id}
        branch={branch}
        period={period}
        dateAbove={above ? context.dateOf(above, period) : dateAbove}
        context={context}
      />
    );
  });
}

interface FoldProps {
  readonly summary: string;
  /** Ids of the statements. The fold opens when one of them is selected; the reader may still close it. */
  readonly members: readonly string[];
  /** The filter matches one of them; the fold opens as well. */
  readonly matched: boolean;
  readonly children: ReactNode;
}

/** Statements, folded. A native `details` opens without JavaScript and for the browser's own search. */
function StatementFold({ summary, members, matched, children }: FoldProps) {
  const [opened, setOpened] = useState(false);
  const wanted = useSelectedAmong(members) !== null || matched;
  return (
    <details open={wanted || opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="flex min-h-8 scroll-mt-(--head) list-none items-center gap-1.5 pl-[calc(var(--date-column)+1.4rem)] [:lang(en)_&]:pl-3 text-[0.8125rem] text-ink-soft before:text-[0.625rem] before:content-['▸'] hover:text-ink in-[[open]]:before:content-['▾'] pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
