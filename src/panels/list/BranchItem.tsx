import { memo, useMemo } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { FilterResult } from '../../dataset/search/filter-result';
import type { Words } from '../../i18n/dictionary';
import { trackNumber } from '../../dataset/model/track-number';
import { MilestoneRow } from './MilestoneRow';
import { StatementFold } from './StatementFold';
import { type Branch, idsOf } from './outline';

/** What all rows share. It stays the same object while only the selection moves. */
export interface ListContext {
  readonly index: DatasetIndex;
  readonly words: Words['panels'];
  readonly kept: Pick<FilterResult, 'has'> | null;
  /** The date of a row under the head `period`. */
  readonly dateOf: (branch: Branch, period: string | null) => string;
}

interface Props {
  readonly branch: Branch;
  readonly period: string | null;
  /** The date last said above this row. */
  readonly said: string | null;
  readonly context: ListContext;
}

/** A milestone, its parts and its folded statements. */
export const BranchItem = memo(function BranchItem({ branch, period, said, context }: Props) {
  const { index, words, kept, dateOf } = context;
  const { milestone, parts, statements } = branch;
  const date = dateOf(branch, period);
  const folded = useMemo(() => statements.flatMap(idsOf), [statements]);
  const found = kept === null ? null : folded.filter((id) => kept.has(id)).length;
  return (
    <li>
      <MilestoneRow
        milestone={milestone}
        track={trackNumber(index, milestone.track)}
        date={date}
        dateShown={date !== said}
        out={kept !== null && !kept.has(milestone.id)}
      />
      {parts.length === 0 ? null : (
        <ol className="ml-3 border-l border-line">
          <Branches branches={parts} period={period} said={date} context={context} />
        </ol>
      )}
      {statements.length === 0 ? null : (
        <StatementFold
          summary={
            found === null
              ? words.list.statements(folded.length)
              : words.list.statementsOf(found, folded.length)
          }
          members={folded}
          found={found !== null && found > 0}
        >
          <ol className="ml-3 border-l border-line">
            <Branches branches={statements} period={period} said={date} context={context} />
          </ol>
        </StatementFold>
      )}
    </li>
  );
});

interface BranchesProps extends Omit<Props, 'branch'> {
  readonly branches: readonly Branch[];
}

/** Siblings; each is told what date the one before it said. */
export function Branches({ branches, period, said, context }: BranchesProps) {
  return branches.map((branch, i) => {
    const before = branches[i - 1];
    return (
      <BranchItem
        key={branch.milestone.id}
        branch={branch}
        period={period}
        said={before ? context.dateOf(before, period) : said}
        context={context}
      />
    );
  });
}
