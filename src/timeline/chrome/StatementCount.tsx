import { useMemo } from 'react';
import { FACT, factsOf } from '../../dataset/model/milestone-flags';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useKept } from '../../state/query/use-query';

/** How many statements there are, and how many of them the lens keeps. */
export function StatementCount({ all }: { all: number }) {
  const { timeline: words } = useWords();
  const index = useDataset();
  const kept = useKept();
  const shown = useMemo(() => {
    const { flags } = factsOf(index);
    return kept?.ordinals.filter((at) => ((flags[at] ?? 0) & FACT.statement) !== 0).length ?? null;
  }, [index, kept]);
  return <span>{shown === null ? words.statements(all) : words.statementsOf(shown, all)}</span>;
}
