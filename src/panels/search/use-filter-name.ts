import { BASES, KINDS } from '../../dataset/model/kinds';
import type { FilterField } from '../../dataset/search/filter';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';

/** The name of a value of the filter in the reader's language; an id without a name stands for itself. */
export function useFilterName(): (list: FilterField, id: string) => string {
  const index = useDataset();
  const { dataset: words } = useWords();
  const say = useSay();
  return (list, id) => {
    switch (list) {
      case 'kind':
        return words.kind[KINDS.find((kind) => kind === id) ?? KINDS[0]];
      case 'basis':
        return words.basis[BASES.find((basis) => basis === id) ?? BASES[0]];
      case 'speaker': {
        const name = index.speaker.get(id)?.name;
        return name ? say(name) : id;
      }
      case 'track': {
        const title = index.track.get(id)?.title;
        return title ? say(title) : id;
      }
      case 'article': {
        const label = index.article.get(id)?.label;
        return label ? say(label) : id;
      }
    }
  };
}
