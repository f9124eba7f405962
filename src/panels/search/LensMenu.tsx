import { memo, useEffect, useId, useRef, useState } from 'react';
import { LENS_LISTS } from '../../dataset/lens';
import { useWords } from '../../i18n/use-words';
import { useLens } from '../../state/use-query';
import { movePopover } from '../../ui/place-popover';
import { LensGroup } from './LensGroup';

const NOTHING_CHOSEN = { track: [], speaker: [], article: [], kind: [] };

/** Narrows by track, speaker, report and kind. What is out stays on screen as a ghost. */
export const LensMenu = memo(function LensMenu() {
  const [lens, setLens] = useLens();
  const { search } = useWords().panels;
  const [open, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const active = LENS_LISTS.reduce((sum, list) => sum + lens[list].length, 0);
  useEffect(() => {
    if (open && popover.current && button.current) movePopover(popover.current, button.current);
  }, [open]);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={`h-11 shrink-0 rounded-full border px-4 text-sm ${active > 0 ? 'border-accent bg-accent-wash font-bold text-accent' : 'border-line-strong bg-paper-raised'}`}
      >
        <span>{active > 0 ? search.filterActive(active) : search.filter}</span>{' '}
        <span aria-hidden="true">▾</span>
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={search.filter}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="absolute m-0 w-[min(34rem,calc(100vw-1rem))] rounded-lg border border-line-strong bg-paper-raised p-4 text-ink shadow-lg"
      >
        {open ? (
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
                popoverTarget={id}
                popoverTargetAction="hide"
                className="min-h-11 rounded-full bg-ink px-4 text-sm text-paper"
              >
                <span>{search.close}</span>
              </button>
            </div>
          </>
        ) : null}
      </div>
    </>
  );
});
