import { useQueries } from '@tanstack/react-query';
import { descending } from 'd3';
import { matchCountQuery } from '../../dataset/load/queries';
import { type Filter, FILTER_FIELDS, isEmptyFilter, NO_FIELDS, NO_FILTER } from '../../dataset/search/filter';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { useSearch } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';

/** A button of a notice. */
export const NOTICE_BUTTON =
  'min-h-9 rounded-full border border-line-strong bg-paper-raised px-3 pointer-coarse:min-h-11';

/** Says that nothing matches, and what to drop: of several conditions, each with the number of matches that the others leave. */
export function NoMatches() {
  const [filter, setFilter] = useFilter();
  const words = useWords().search;
  const conditions = conditionsOf(filter);
  const several = conditions.length > 1;
  const ways = useRelaxed(filter, conditions);
  const setSearch = useSearch();
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
          <button
            key={field}
            type="button"
            data-relax={field}
            onClick={() => (field === 'q' ? setSearch('') : setFilter({ [field]: [] }))}
            className={NOTICE_BUTTON}
          >
            <span>{words.drop[field]}</span>{' '}
            {several ? <span className="text-ink-soft tabular-nums">{words.gives(size)}</span> : null}
          </button>
        ))}
        {several ? (
          <button
            type="button"
            onClick={() => {
              setFilter(NO_FIELDS);
              setSearch('');
            }}
            className={NOTICE_BUTTON}
          >
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

/** A condition that can be dropped, and how many milestones match without it. */
interface Relaxed {
  readonly field: keyof Filter;
  readonly size: number;
}

/** The conditions without which something matches, best first. `null` while a worker counts. */
function useRelaxed(filter: Filter, fields: readonly (keyof Filter)[]): readonly Relaxed[] | null {
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
