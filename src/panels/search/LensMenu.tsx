import { memo } from 'react';
import { LENS_LISTS } from '../../dataset/lens';
import { useWords } from '../../i18n/use-words';
import { useLens } from '../../state/use-query';
import { LaterMenu } from '../../ui/LaterMenu';

async function loadChoices() {
  const { LensChoices } = await import('./LensChoices');
  return LensChoices;
}

/** Narrows by track, speaker, report and kind. What is out stays on screen as a ghost. */
export const LensMenu = memo(function LensMenu() {
  const [lens] = useLens();
  const { search } = useWords().panels;
  const active = LENS_LISTS.reduce((sum, list) => sum + lens[list].length, 0);
  return (
    <LaterMenu
      name={search.filter}
      label={active > 0 ? search.filterActive(active) : search.filter}
      load={loadChoices}
      className={`h-11 shrink-0 rounded-full border px-4 text-sm ${active > 0 ? 'border-accent bg-accent-wash font-bold text-accent' : 'border-line-strong bg-paper-raised'}`}
    >
      {(LensChoices, popover) => <LensChoices popover={popover} active={active} />}
    </LaterMenu>
  );
});
