import { useMemo } from 'react';
import type { Kept } from '../../dataset/search/filter-result';
import { termsOf } from '../../dataset/search/search';
import { useLens } from '../../state/query/use-query';
import { useFirstKept } from '../list/use-first-kept';
import { FoundMarks } from './FoundMarks';
import { NothingKept } from './NoMatches';

/** While the lens leaves something out: says so if nothing is left, shows what is, and marks the words looked for. */
export function Narrowed({ kept }: { kept: Kept }) {
  const [{ q }] = useLens();
  const terms = useMemo(() => termsOf(q), [q]);
  useFirstKept(kept);
  return (
    <>
      {kept.size === 0 ? <NothingKept /> : null}
      {terms.length > 0 && 'highlights' in CSS ? <FoundMarks terms={terms} /> : null}
    </>
  );
}
