import { useRef } from 'react';
import { useSay, useWords } from '../../i18n/use-words';
import { useFilterResult } from '../../state/filter';
import { useDataset } from '../../state/use-dataset';
import { lazyPart } from '../../ui/lazy-part';
import { useRovingFocus } from '../../ui/roving-focus';
import { useArticleLink } from '../shared/open-article';

// Only a filter needs it.
const TabCount = lazyPart(async () => (await import('./TabCount')).TabCount);

interface Props {
  readonly open: string;
  readonly tabId: (article: string) => string;
  readonly panelId: string;
}

/** Tabs that are links to the pages of the reports, so that they work without JavaScript. */
export function ArticleTabs({ open, tabId, panelId }: Props) {
  const { articles } = useDataset().dataset;
  const { article: words } = useWords().panels;
  const say = useSay();
  const link = useArticleLink();
  const filtered = useFilterResult() !== null;
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
          {filtered ? <TabCount.Optional article={article} /> : null}
        </a>
      ))}
    </div>
  );
}
