import { WIDE_OPEN } from '../../dataset/search/filter';
import { SEARCH_WORDS } from '../../i18n/search-words';
import { useLanguage } from '../../i18n/use-words';
import { useLens } from '../../state/query/use-query';
import { useLooser } from './use-relaxed';

/** Nothing fits: says which condition to let go and what there is then, each a click away. */
export function NothingKept() {
  const [lens, setLens] = useLens();
  const words = SEARCH_WORDS[useLanguage()];
  const ways = useLooser(lens);
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
          <span>{ways.length > 0 ? words.loosen : words.noneAlone}</span>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {ways?.map(({ field, size }) => (
          <button
            key={field}
            type="button"
            data-loosen={field}
            onClick={() => setLens({ [field]: WIDE_OPEN[field] })}
            className={button}
          >
            <span>{words.loosenOne(words.fields[field])}</span>{' '}
            <span className="tabular-nums">{words.gives(size)}</span>
          </button>
        ))}
        <button type="button" onClick={() => setLens(WIDE_OPEN)} className={button}>
          <span>{words.clear}</span>
        </button>
      </div>
    </div>
  );
}
