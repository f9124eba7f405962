import { isEmptyFilter, NO_FIELDS } from '../../dataset/search/filter';
import { termsOf } from '../../dataset/search/search';
import { useDataset } from '../../state/use-dataset';
import { memo, useMemo } from 'react';
import { useWords } from '../../i18n/use-words';
import { useWide } from '../../state/breakpoint';
import { useFilter } from '../../state/query/use-query';
import { useFilterResult } from '../../state/filter';
import { useSearch } from '../../state/tab';
import { found } from './found-place';
import { FoundMarks } from './FoundMarks';
import { NoMatches, NOTICE_BUTTON } from './NoMatches';

/** While a filter is on: how much phones show, which have no room for the rest, a notice if nothing matches, and marks on the searched words. */
export const FilterNotice = memo(function FilterNotice() {
  const result = useFilterResult();
  const [{ q }] = useFilter();
  const terms = useMemo(() => termsOf(q), [q]);
  const wide = useWide();
  const isSaid = found.use(({ open, total }) => open && total === 0);
  if (result === null) return null;
  return (
    <>
      {result.size > 0 ? wide === false && <Kept size={result.size} /> : isSaid ? null : <NoMatches />}
      {terms.length > 0 && 'highlights' in CSS ? <FoundMarks terms={terms} /> : null}
    </>
  );
});

/** Phones leave out what is filtered out, and their search box and filter menu are closed. */
function Kept({ size }: { size: number }) {
  const { milestones } = useDataset();
  const [filter, setFilter] = useFilter();
  const setSearch = useSearch();
  const { panels, search } = useWords();
  return (
    <div className="-mb-3 flex flex-wrap items-center gap-2 text-sm print:hidden">
      <p className="me-1 tabular-nums">
        <span>{panels.search.found(size, milestones.length)}</span>
      </p>
      {filter.q === '' ? null : (
        <button type="button" onClick={() => setSearch('')} className={NOTICE_BUTTON}>
          <span>{search.drop.q}</span>
        </button>
      )}
      {isEmptyFilter({ ...filter, q: '' }) ? null : (
        <button type="button" onClick={() => setFilter(NO_FIELDS)} className={NOTICE_BUTTON}>
          <span>{panels.search.clearAll}</span>
        </button>
      )}
    </div>
  );
}
