import { useMemo } from 'react';
import { blockKey, type DatasetIndex } from '../../dataset/model/dataset-index';
import type { FilterResult } from '../../dataset/search/filter-result';
import { marksIn } from '../../dataset/search/marks-in';
import type { Article } from '../../dataset/model/schema';
import { termsOf } from '../../dataset/search/search';
import { SEARCH_WORDS } from '../../i18n/search-words';
import { useLanguage } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useFilterResult } from '../../state/filter';
import { useFilter } from '../../state/query/use-query';

/**
 * How much of a report the filter is after: the places where its words stand, or the quotations it keeps where it looks for
 * none, or for words that no report prints (English).
 */
export function TabCount({ article }: { article: Article }) {
  const index = useDataset();
  const kept = useFilterResult();
  const [{ q }] = useFilter();
  const words = SEARCH_WORDS[useLanguage()];
  const terms = useMemo(() => termsOf(q), [q]);
  const printed = useMemo(
    () => terms.length > 0 && index.dataset.articles.some((each) => placesIn(each, terms) > 0),
    [terms, index],
  );
  const count = useMemo(
    () => (printed ? placesIn(article, terms) : quotationsIn(article, kept, index)),
    [printed, article, terms, kept, index],
  );
  const said = printed ? words.foundIn(count) : words.resultIn(count);
  return (
    <span
      data-count={count}
      title={said}
      className="ml-1 rounded-full border border-line-strong px-1.5 text-xs leading-5 font-normal tabular-nums data-[count='0']:border-transparent data-[count='0']:px-0"
    >
      <span aria-hidden="true">{count}</span> <span className="sr-only">{said}</span>
    </span>
  );
}

function placesIn({ blocks }: Article, terms: readonly string[]): number {
  return blocks.reduce((sum, { text }) => sum + marksIn(text, terms).length, 0);
}

function quotationsIn(
  { id, blocks }: Article,
  kept: FilterResult | null,
  { passagesIn }: DatasetIndex,
): number {
  const all = blocks.flatMap((block) => passagesIn.get(blockKey(id, block.id)) ?? []);
  return all.filter(({ milestone }) => kept?.has(milestone.id) ?? true).length;
}
