import { isWideOpen, LENS_LISTS, WIDE_OPEN } from '../../dataset/lens';
import { useWords } from '../../i18n/use-words';
import { useLens } from '../../state/use-query';

/** Nothing fits: says which conditions stand in the way, and lets each of them go. */
export function NothingKept() {
  const [lens, setLens] = useLens();
  const { list, search } = useWords().panels;
  if (isWideOpen(lens)) return null;
  const fields = (['q', ...LENS_LISTS] as const).filter((field) =>
    field === 'q' ? lens.q.trim() !== '' : lens[field].length > 0,
  );
  const button = 'min-h-9 rounded-full border border-line-strong px-3 pointer-coarse:min-h-11';
  return (
    <div role="status" className="my-2 rounded-lg bg-paper-sunken p-3 text-sm">
      <p className="font-bold">
        <span>{list.nothing}</span>
      </p>
      <p className="mt-1">
        <span>{list.loosen}</span>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {fields.map((field) => (
          <button
            key={field}
            type="button"
            onClick={() => setLens({ [field]: WIDE_OPEN[field] })}
            className={button}
          >
            <span>{search.fields[field]}</span> <span aria-hidden="true">×</span>
          </button>
        ))}
        {fields.length < 2 ? null : (
          <button type="button" onClick={() => setLens(WIDE_OPEN)} className={button}>
            <span>{list.clear}</span>
          </button>
        )}
      </div>
    </div>
  );
}
