import type { FilterField } from '../../dataset/search/filter';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';

/** The name of a value of the filter in the reader's language. The filter holds no ids that the dataset does not have. */
export function useFilterName(): (field: FilterField, id: string) => string {
  const { track, speaker, article } = useDataset();
  const { kind, basis }: Record<'kind' | 'basis', Readonly<Record<string, string>>> = useWords().dataset;
  const say = useSay();
  return (field, id) => {
    const names = {
      track: track.get(id)?.title,
      speaker: speaker.get(id)?.name,
      article: article.get(id)?.label,
    };
    if (field === 'kind') return kind[id] ?? id;
    if (field === 'basis') return basis[id] ?? id;
    const name = names[field];
    return name ? say(name) : id;
  };
}
