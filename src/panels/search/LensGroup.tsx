import type { DatasetIndex } from '../../dataset/dataset-index';
import type { Lens, LensList } from '../../dataset/lens';
import { BASES, KINDS } from '../../dataset/kinds';
import type { Bilingual } from '../../dataset/schema';
import type { Words } from '../../i18n/dictionary';
import { SEARCH_WORDS } from '../../i18n/search-words';
import { useLanguage, useSay, useWords } from '../../i18n/use-words';
import { choicesOf } from '../../state/lens-choices';
import { useDataset } from '../../state/use-dataset';
import { trackNumber } from '../../dataset/track-number';
import { useFacets } from './use-facets';

interface Props {
  readonly list: LensList;
  readonly lens: Lens;
  readonly onChange: (change: Partial<Lens>) => void;
}

/** One list of the lens as checkboxes, each with how many milestones it would show. */
export function LensGroup({ list, lens, onChange }: Props) {
  const index = useDataset();
  const words = useWords();
  const say = useSay();
  const { fields } = SEARCH_WORDS[useLanguage()];
  const counts = useFacets(list, lens);
  const chosen = lens[list];
  const toggle = (id: string): void => {
    onChange({ [list]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  };
  const choices = choicesOf(list, index).filter((id) => !counts || counts.has(id) || chosen.includes(id));
  return (
    <fieldset>
      <legend className="text-sm font-bold">
        <span>{fields[list]}</span>
      </legend>
      {choices.map((id) => (
        <label key={id} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
            className="size-4 accent-accent"
          />
          {list === 'track' ? (
            <span
              aria-hidden="true"
              data-track={trackNumber(index, id)}
              className="size-2.5 rounded-sm bg-track forced-colors:border"
            />
          ) : null}
          <span className="flex-1">{nameOf(list, id, index, words, say)}</span>
          <span className="text-ink-soft tabular-nums">{counts ? (counts.get(id) ?? 0) : '…'}</span>
        </label>
      ))}
    </fieldset>
  );
}

function nameOf(
  list: LensList,
  id: string,
  index: DatasetIndex,
  words: Words,
  say: (text: Bilingual) => string,
): string {
  switch (list) {
    case 'kind':
      return words.dataset.kind[KINDS.find((kind) => kind === id) ?? KINDS[0]];
    case 'basis':
      return words.dataset.basis[BASES.find((basis) => basis === id) ?? BASES[0]];
    case 'track':
      return textOf(index.track.get(id)?.title, id, say);
    case 'speaker':
      return textOf(index.speaker.get(id)?.name, id, say);
    case 'article':
      return textOf(index.article.get(id)?.label, id, say);
  }
}

function textOf(text: Bilingual | undefined, id: string, say: (text: Bilingual) => string): string {
  return text ? say(text) : id;
}
