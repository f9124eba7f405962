import { sum } from 'd3';
import { useRef } from 'react';
import { blockKey } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import { marksIn } from '../../dataset/search/marks-in';
import { useReadingWords } from '../../i18n/reading-words';
import { useSay } from '../../i18n/use-words';
import { useFilterResult, useTerms } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';
import { useRovingFocus } from '../../ui/roving-focus';
import { useArticleLink } from './article-link';

interface Props {
  readonly open: string;
  readonly tabId: (article: string) => string;
  readonly panelId: string;
}

/** Tabs that are links to the pages of the reports, so that they work without JavaScript. */
export function ArticleTabs({ open, tabId, panelId }: Props) {
  const { articles } = useDataset().dataset;
  const { article: words } = useReadingWords();
  const say = useSay();
  const link = useArticleLink();
  const list = useRef<HTMLDivElement>(null);
  // Arrow keys move only the focus; Enter or Space opens a report.
  const keys = useRovingFocus(list, {
    items: '[role=tab]',
    current: `[id="${tabId(open)}"]`,
    kind: 'tabs',
  });

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={words.reports}
      {...keys}
      className="flex flex-wrap gap-x-1 gap-y-px border-b border-line px-3 print:hidden framed:px-[calc(var(--pane-gap)-0.5rem)]"
    >
      {articles.map((article) => (
        <a
          key={article.id}
          {...link(article.id)}
          id={tabId(article.id)}
          role="tab"
          aria-selected={article.id === open}
          aria-controls={article.id === open ? panelId : undefined}
          className="-mb-px flex min-h-11 items-center border-b-2 border-transparent px-2 text-[0.8125rem] text-ink-soft framed:min-h-9 pointer-coarse:min-h-11 hover:text-ink aria-selected:border-accent aria-selected:font-bold aria-selected:text-ink forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
        >
          <span>{say(article.label)}</span>
          <TabCount article={article} />
        </a>
      ))}
    </div>
  );
}

/**
 * How often the searched words occur in a report. Without words, or if no report contains them (they may be English), the
 * number of quotations that the filter keeps. Draws nothing without a filter.
 */
export function TabCount({ article }: { article: Article }) {
  const { dataset, passagesIn } = useDataset();
  const result = useFilterResult();
  const terms = useTerms();
  const words = useReadingWords().search;
  if (result === null) return null;
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
}

function occurrencesIn({ blocks }: Article, terms: readonly string[]): number {
  return sum(blocks, ({ text }) => marksIn(text, terms).length);
}
