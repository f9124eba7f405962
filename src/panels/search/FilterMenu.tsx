import { createElement, memo, useRef } from 'react';
import { LENS_LISTS, NO_FILTER } from '../../dataset/search/filter';
import { useWords } from '../../i18n/use-words';
import { useLens } from '../../state/query/use-query';
import { LaterMenu } from '../../ui/LazyMenu';
import { useExtra } from '../../ui/use-lazy';

async function loadNames() {
  const { LensNames } = await import('./filter-effects');
  return LensNames;
}

async function loadChoices() {
  const { LensChoices } = await import('./FilterChoices');
  return LensChoices;
}

/** Narrows by track, speaker, report, kind and basis of the date. What is out stays on screen as a ghost. */
export const LensMenu = memo(function LensMenu() {
  const [lens, setLens] = useLens();
  const { search } = useWords().panels;
  const button = useRef<HTMLButtonElement>(null);
  const active = LENS_LISTS.reduce((sum, list) => sum + lens[list].length, 0);
  const names = useExtra(loadNames, active > 0);
  return (
    <>
      <LaterMenu
        button={button}
        name={search.filter}
        label={
          active === 0 ? (
            <span>{search.filter}</span>
          ) : names ? (
            createElement(names)
          ) : (
            <span>{search.filterActive(active)}</span>
          )
        }
        load={loadChoices}
        size="max-h-[min(60dvh,var(--room))] w-[min(19rem,calc(100vw-1rem))] lg:max-h-(--room)"
        className={`flex h-11 max-w-36 shrink-0 items-center gap-1 rounded-full border px-3 text-sm sm:max-w-44 sm:px-4 xl:max-w-56 *:first:truncate ${active > 0 ? 'border-accent bg-accent-wash font-bold text-accent' : 'border-line-strong bg-paper-raised'}`}
      >
        {(LensChoices, popover) => <LensChoices popover={popover} active={active} />}
      </LaterMenu>
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
    </>
  );
});
