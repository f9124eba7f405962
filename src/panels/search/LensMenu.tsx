import { memo, useEffect, useId, useRef, useState } from 'react';
import { LENS_LISTS, NO_FILTER } from '../../dataset/lens';
import { useWords } from '../../i18n/use-words';
import { useLens } from '../../state/use-query';
import { movePopover } from '../../ui/place-popover';
import { useLater } from '../../ui/use-later';

async function loadChoices() {
  const { LensChoices } = await import('./LensChoices');
  return { LensChoices };
}

/** Narrows by track, speaker, report, kind and basis of the date. What is out stays on screen as a ghost. */
export const LensMenu = memo(function LensMenu() {
  const [lens, setLens] = useLens();
  const { app, panels } = useWords();
  const { search } = panels;
  const [open, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { part, failed, bring } = useLater(loadChoices);
  const active = LENS_LISTS.reduce((sum, list) => sum + lens[list].length, 0);
  useEffect(() => {
    if (open && popover.current && button.current) movePopover(popover.current, button.current);
  }, [open, part]);
  const near = (): void => void bring();
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={near}
        onFocus={near}
        className={`h-11 shrink-0 rounded-full border px-4 text-sm ${active > 0 ? 'border-accent bg-accent-wash font-bold text-accent' : 'border-line-strong bg-paper-raised'}`}
      >
        <span>{active > 0 ? search.filterActive(active) : search.filter}</span>{' '}
        <span aria-hidden="true">▾</span>
      </button>
      {active > 0 ? (
        <button
          type="button"
          aria-label={search.clearAll}
          onClick={() => {
            setLens(NO_FILTER);
            button.current?.focus();
          }}
          className="-ml-1 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft"
        >
          <span aria-hidden="true">×</span>
        </button>
      ) : null}
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={search.filter}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          // Where neither hand nor focus came near it first: voice, or a button that had the focus before the script.
          if (event.newState === 'open') near();
        }}
        className="absolute m-0 w-[min(34rem,calc(100vw-1rem))] rounded-lg border border-line-strong bg-paper-raised p-4 text-ink shadow-lg"
      >
        {open && part ? <part.LensChoices popover={id} active={active} /> : null}
        {open && failed ? <p role="alert">{app.paneFault(search.filter)}</p> : null}
      </div>
    </>
  );
});
