import { BASES, KINDS } from '../../dataset/model/kinds';
import type { FilterField } from '../../dataset/search/filter';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';

/** The name of a value of the filter in the reader's language. The filter holds no ids that the dataset does not have. */
export function useFilterName(): (field: FilterField, id: string) => string {
  const { track, speaker, article } = useDataset();
  const { dataset: words } = useWords();
  const say = useSay();
  return (field, id) => {
    if (field === 'kind') return words.kind[KINDS.find((kind) => kind === id) ?? KINDS[0]];
    if (field === 'basis') return words.basis[BASES.find((basis) => basis === id) ?? BASES[0]];
    const names = {
      track: track.get(id)?.title,
      speaker: speaker.get(id)?.name,
      article: article.get(id)?.label,
    };
    const name = names[field];
    return name ? say(name) : id;
  };
}
