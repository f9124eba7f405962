import { useQueries } from '@tanstack/react-query';
import { descending } from 'd3';
import { matchCountQuery } from '../../dataset/load/queries';
import { type Filter, FILTER_FIELDS, isEmptyFilter, NO_FIELDS, NO_FILTER } from '../../dataset/search/filter';
import { hasTerms } from '../../dataset/search/search';
import { useDataset } from '../../state/use-dataset';
import { memo } from 'react';
import { useReadingWords } from '../../i18n/reading-words';
import { useWords } from '../../i18n/use-words';
import { useWide } from '../../state/breakpoint';
import { useFilter } from '../../state/query/use-query';
import { useFilterResult, useTerms } from '../../state/filter';
import { useSearch } from '../../state/tab';
import { focusFirst } from '../../ui/focus-first';
import { DownloadMenu } from '../shared/download/DownloadMenu';
import { found } from './found-place';
import { FoundMarks } from './FoundMarks';

const BUTTON = 'min-h-9 rounded-full border border-line-strong bg-paper-raised px-3 pointer-coarse:min-h-11';

/** While a filter is on: how much phones show, which have no room for the rest, a notice if nothing matches, and marks on the searched words. */
export const FilterNotice = memo(function FilterNotice() {
  const result = useFilterResult();
  const terms = useTerms();
  const wide = useWide();
  const isSaid = found.use(({ shown }) => shown === 'nothing');
  if (result === null) return null;
  return (
    <>
      {result.size > 0 ? wide === false && <ShownCount size={result.size} /> : isSaid ? null : <NoMatches />}
      {terms.length > 0 && 'highlights' in CSS ? <FoundMarks terms={terms} /> : null}
    </>
  );
});

/** Phones leave out what is filtered out, and their search box and filter menu are closed. */
function ShownCount({ size }: { size: number }) {
  const { milestones } = useDataset();
  const [filter, setFilter] = useFilter();
  const setSearch = useSearch();
  const { panels } = useWords();
  const { search } = useReadingWords();
  return (
    <div className="-mb-3 flex flex-wrap items-center gap-2 text-sm print:hidden">
      <p className="me-1 tabular-nums">
        <span>{panels.search.found(size, milestones.length)}</span>
      </p>
      {hasTerms(filter.q) && (
        <button type="button" onClick={() => setSearch('')} className={BUTTON}>
          <span>{search.drop.q}</span>
        </button>
      )}
      {isEmptyFilter({ ...filter, q: '' }) ? null : (
        <button type="button" onClick={() => setFilter(NO_FIELDS)} className={BUTTON}>
          <span>{panels.search.clearAll}</span>
        </button>
      )}
      <DownloadMenu className={BUTTON} />
    </div>
  );
}

/** Says that nothing matches, and what to drop: of several conditions, each with the number of matches that the others leave. */
export function NoMatches() {
  const [filter, setFilter] = useFilter();
  const words = useReadingWords().search;
  const conditions = conditionsOf(filter);
  const several = conditions.length > 1;
  const ways = useRelaxed(filter, conditions);
  const setSearch = useSearch();
  /** Drops a condition, or all. The button that was pressed leaves the page. */
  const drop = (field?: keyof Filter): void => {
    focusFirst('#search-input', '.search-open');
    if (field !== 'q') setFilter(field ? { [field]: [] } : NO_FIELDS);
    if (!field || field === 'q') setSearch('');
  };
  return (
    <div
      role="status"
      data-notice="nothing"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-paper-sunken p-3 text-sm"
    >
      <p className="font-bold">
        <span>{words.nothing}</span>
      </p>{' '}
      <div className="flex flex-wrap gap-2">
        {ways?.map(({ field, size }) => (
          <button key={field} type="button" data-relax={field} onClick={() => drop(field)} className={BUTTON}>
            <span>{words.drop[field]}</span>{' '}
            {several ? <span className="text-ink-soft tabular-nums">{words.gives(size)}</span> : null}
          </button>
        ))}
        {several ? (
          <button type="button" onClick={() => drop()} className={BUTTON}>
            <span>{words.clear}</span>
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** The fields that the reader has set. */
function conditionsOf(filter: Filter): readonly (keyof Filter)[] {
  return (['q', ...FILTER_FIELDS] as const).filter(
    (field) => !isEmptyFilter({ ...NO_FILTER, [field]: filter[field] }),
  );
}

/** The conditions without which something matches, best first, and how much. `null` while a worker counts. */
function useRelaxed(filter: Filter, fields: readonly (keyof Filter)[]) {
  const index = useDataset();
  return useQueries({
    queries: fields.map((field) => matchCountQuery(index, { ...filter, [field]: NO_FILTER[field] })),
    combine: (counts) => {
      if (counts.some(({ data }) => data === undefined)) return null;
      return fields
        .map((field, i) => ({ field, size: counts[i]?.data ?? 0 }))
        .filter(({ size }) => size > 0)
        .sort((a, b) => descending(a.size, b.size));
    },
  });
}
