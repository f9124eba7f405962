import { LENS_LISTS } from '../../dataset/lens';
import { useWords } from '../../i18n/use-words';
import { useLens } from '../../state/use-query';
import { LensGroup } from './LensGroup';

const NOTHING_CHOSEN = { track: [], speaker: [], article: [], kind: [] };

interface Props {
  /** Id of the popover that this stands in. */
  readonly popover: string;
  /** How many are chosen. */
  readonly active: number;
}

/** What stands in the menu of the lens. */
export function LensChoices({ popover, active }: Props) {
  const [lens, setLens] = useLens();
  const { search } = useWords().panels;
  return (
    <>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {LENS_LISTS.map((list) => (
          <LensGroup key={list} list={list} lens={lens} onChange={setLens} />
        ))}
      </div>
      <div className="mt-4 flex justify-end gap-2 border-t border-line pt-3">
        <button
          type="button"
          disabled={active === 0}
          onClick={() => setLens(NOTHING_CHOSEN)}
          className="min-h-11 rounded-full border border-line-strong px-4 text-sm disabled:border-line disabled:text-ink-faint"
        >
          <span>{search.clearAll}</span>
        </button>
        <button
          type="button"
          popoverTarget={popover}
          popoverTargetAction="hide"
          className="min-h-11 rounded-full bg-ink px-4 text-sm text-paper"
        >
          <span>{search.close}</span>
        </button>
      </div>
    </>
  );
}
