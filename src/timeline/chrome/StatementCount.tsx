import { useMemo } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useFilterResult } from '../../state/filter';

/** How many statements there are, and how many of them the filter keeps. */
export function StatementCount({ all }: { all: number }) {
  const { timeline: words } = useWords();
  const index = useDataset();
  const kept = useFilterResult();
  const shown = useMemo(() => {
    const { flags } = index.columns;
    return kept?.ordinals.filter((at) => ((flags[at] ?? 0) & FLAG.statement) !== 0).length ?? null;
  }, [index, kept]);
  return <span>{shown === null ? words.statements(all) : words.statementsOf(shown, all)}</span>;
}
