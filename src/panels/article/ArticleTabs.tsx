import { type MouseEvent, useMemo, useRef } from 'react';
import { blockKey, type DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import type { FilterResult } from '../../dataset/search/filter-result';
import { marksIn } from '../../dataset/search/marks-in';
import { termsOf } from '../../dataset/search/search';
import { useSay, useWords } from '../../i18n/use-words';
import { useFilter } from '../../state/query/use-query';
import { useFilterResult } from '../../state/filter';
import { isPlainClick, useLinkProps } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { useRovingFocus } from '../../ui/roving-focus';

interface Props {
  readonly articles: readonly Article[];
  readonly open: string;
  /** Opens a report beside the selected milestone. `null` without one: then the tabs lead to the pages of the reports. */
  readonly onChoose: ((article: string) => void) | null;
  readonly tabId: (article: string) => string;
  readonly panelId: string;
}

/** Tabs that are links to the pages of the reports, so that they work without JavaScript. */
export function ArticleTabs({ articles, open, onChoose, tabId, panelId }: Props) {
  const { article: words } = useWords().panels;
  const say = useSay();
  const link = useLinkProps();
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
      className="flex flex-wrap gap-x-1 border-b border-line px-3 pt-1 print:hidden"
    >
      {articles.map((article) => {
        const { id, label } = article;
        const { href, onClick } = link({ route: { kind: 'article', id } });
        const choose = (event: MouseEvent): void => {
          if (!onChoose || !isPlainClick(event)) return onClick(event);
          event.preventDefault();
          onChoose(id);
        };
        return (
          <a
            key={id}
            id={tabId(id)}
            role="tab"
            href={href}
            onClick={choose}
            aria-selected={id === open}
            aria-controls={id === open ? panelId : undefined}
            className="-mb-px flex min-h-11 items-center border-b-2 border-transparent px-3 text-ink-soft hover:text-ink aria-selected:border-accent aria-selected:font-bold aria-selected:text-ink forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
          >
            <span>{say(label)}</span>
            <TabCount article={article} />
          </a>
        );
      })}
    </div>
  );
}

/**
 * How much of a report the filter finds: how often the searched words occur; or, without words or if no report contains
 * them (they may be English), how many quotations match. Draws nothing without a filter.
 */
export function TabCount({ article }: { article: Article }) {
  const index = useDataset();
  const result = useFilterResult();
  const [{ q }] = useFilter();
  const words = useWords().search;
  const terms = useMemo(() => termsOf(q), [q]);
  const printed = useMemo(
    () => terms.length > 0 && index.dataset.articles.some((each) => occurrencesIn(each, terms) > 0),
    [terms, index],
  );
  const count = useMemo(
    () => (printed ? occurrencesIn(article, terms) : quotationsIn(article, result, index)),
    [printed, article, terms, result, index],
  );
  if (result === null) return null;
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
  return blocks.reduce((sum, { text }) => sum + marksIn(text, terms).length, 0);
}

function quotationsIn(
  { id, blocks }: Article,
  result: FilterResult | null,
  { passagesIn }: DatasetIndex,
): number {
  const all = blocks.flatMap((block) => passagesIn.get(blockKey(id, block.id)) ?? []);
  return all.filter(({ milestone }) => result?.has(milestone.id) ?? true).length;
}
