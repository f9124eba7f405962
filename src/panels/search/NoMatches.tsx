import { NO_FILTER } from '../../dataset/search/filter';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { useRelaxed } from './use-relaxed';

/** Nothing fits: says which condition to let go and what there is then, each a click away. */
export function NoMatches() {
  const [filter, setFilter] = useFilter();
  const words = useWords().search;
  const ways = useRelaxed(filter);
  const button =
    'min-h-9 rounded-full border border-line-strong bg-paper-raised px-3 pointer-coarse:min-h-11';
  return (
    <div
      role="status"
      data-notice="nothing"
      className="-mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-paper-sunken p-3 text-sm"
    >
      <p className="font-bold">
        <span>{words.nothing}</span>
      </p>
      {ways === null ? null : (
        <p>
          <span>{ways.length > 0 ? words.relax : words.noneAlone}</span>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {ways?.map(({ field, size }) => (
          <button
            key={field}
            type="button"
            data-loosen={field}
            onClick={() => setFilter({ [field]: NO_FILTER[field] })}
            className={button}
          >
            <span>{words.relaxOne(words.fields[field])}</span>{' '}
            <span className="tabular-nums">{words.gives(size)}</span>
          </button>
        ))}
        <button type="button" onClick={() => setFilter(NO_FILTER)} className={button}>
          <span>{words.clear}</span>
        </button>
      </div>
    </div>
  );
}
