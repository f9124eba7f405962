import { useMemo } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import { useWords } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useStatementsShown } from '../../state/query/use-query';
import { useDataset } from '../../state/use-dataset';

interface Props {
  readonly pressed: boolean;
  readonly className?: string;
}

/** A button that shows or hides the statements. It says how many there are, and how many of them the filter keeps. */
export function StatementToggle({ pressed, className }: Props) {
  const { timeline: words } = useWords();
  const {
    columns: { flags },
    statements: all,
  } = useDataset();
  const [, show] = useStatementsShown();
  const kept = useFilterResult();
  const shown = useMemo(
    () => kept?.ordinals.filter((ordinal) => isStatement(flags[ordinal] ?? 0)).length,
    [flags, kept],
  );
  if (all === 0) return null;
  return (
    <button type="button" aria-pressed={pressed} onClick={() => show(!pressed)} className={className}>
      {shown === undefined ? words.statements(all) : words.statementsOf(shown, all)}
    </button>
  );
}

const isStatement = (flags: number): boolean => (flags & FLAG.statement) !== 0;
