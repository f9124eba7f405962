import { sum } from 'd3';
import { memo } from 'react';
import { blockKey } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import { marksIn } from '../../dataset/search/marks-in';
import { termsOf } from '../../dataset/search/search';
import { useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { useFilterResult } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';

/**
 * How often the searched words occur in a report. Without words, or if no report contains them (they may be English), the
 * number of quotations that the filter keeps. Draws nothing without a filter.
 */
export const TabCount = memo(function TabCount({ article }: { article: Article }) {
  const { dataset, passagesIn } = useDataset();
  const result = useFilterResult();
  const [{ q }] = useFilter();
  const words = useWords().search;
  if (result === null) return null;
  const terms = termsOf(q);
  const printed = terms.length > 0 && dataset.articles.some((each) => occurrencesIn(each, terms) > 0);
  const quotations = article.blocks.flatMap(({ id }) => passagesIn.get(blockKey(article.id, id)) ?? []);
  const count = printed
    ? occurrencesIn(article, terms)
    : quotations.filter(({ milestone }) => result.has(milestone.id)).length;
  const title = printed ? words.foundIn(count) : words.resultIn(count);
  return (
    <span
      data-count={count}
      title={title}
      className="ml-1 rounded-full border border-line-strong px-1.5 text-xs leading-5 font-normal tabular-nums data-[count='0']:border-transparent data-[count='0']:px-0"
    >
      <span aria-hidden="true">{count}</span> <span className="sr-only">{title}</span>
    </span>
  );
});

function occurrencesIn({ blocks }: Article, terms: readonly string[]): number {
  return sum(blocks, ({ text }) => marksIn(text, terms).length);
}
