import { type KeyboardEvent, memo, Suspense, useDeferredValue, useId, useRef } from 'react';
import { useReadingWords } from '../../i18n/reading-words';
import { useSay } from '../../i18n/use-words';
import { useSelected } from '../../state/route/use-route';
import { useShowTab } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { lazyPart } from '../../ui/lazy-part';
import { useArticleTarget, useOpenArticleId } from '../shared/open-article';
import { forgetOrigin, originInPage } from '../shared/passage-link';
import { ArticleTabs } from './ArticleTabs';
import { ArticleText } from './text/ArticleText';
import { MarkGauge } from './MarkGauge';
import { useArticleScroll } from './use-article-scroll';

/** The most reports that fit into tabs. */
const MOST_TABS = 8;

const ArticlePicker = lazyPart(async () => (await import('./ArticlePicker')).ArticlePicker);

/** The reports, one of them open: that of the selection, or one that the reader chose beside the milestone. */
export const ArticlePanel = memo(function ArticlePanel() {
  const { dataset, milestone, article: articleById } = useDataset();
  const say = useSay();
  const words = useReadingWords().article;
  const target = useArticleTarget();
  // A whole report takes long to render: first the selection is painted, then the report.
  const open = useDeferredValue(useOpenArticleId());
  const article = open === null ? undefined : articleById.get(open);
  const selected = milestone.get(useSelected() ?? '');
  const showTab = useShowTab();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  useArticleScroll(scroller, article?.id, target);

  const onKeyDown = (event: KeyboardEvent): void => {
    const origin = originInPage();
    if (event.key !== 'Escape' || event.defaultPrevented || !origin) return;
    event.preventDefault();
    forgetOrigin();
    showTab('read');
    // The tab is open once React has rendered it, at the end of this event.
    queueMicrotask(() => origin.focus());
  };

  const tabId = (name: string): string => `${id}-tab-${name}`;
  const many = dataset.articles.length > MOST_TABS;
  if (!article) {
    return <p className="text-ink-soft">{words.none}</p>;
  }
  return (
    // Listens for Esc from everything inside.
    <div
      onKeyDown={onKeyDown}
      className="@container flex flex-col rounded-lg wrap-anywhere border border-line bg-paper-raised framed:h-full framed:rounded-none framed:border-0 print:static print:max-h-none print:border-0"
    >
      {many ? (
        <Suspense fallback={<div className="h-[3.25rem] border-b border-line" />}>
          <ArticlePicker.Part open={article} labelId={tabId(article.id)} />
        </Suspense>
      ) : (
        <ArticleTabs open={article.id} tabId={tabId} panelId={`${id}-panel`} />
      )}
      <MarkGauge article={article} />
      <div
        key={article.id}
        ref={scroller}
        id={`${id}-panel`}
        role={many ? 'region' : 'tabpanel'}
        aria-labelledby={tabId(article.id)}
        data-aimed={target === null ? undefined : ''}
        // Space below the last line, so that a passage near the end can be scrolled to the top.
        className="px-4 pt-3 pb-8 has-[:target]:pb-[70dvh] data-[aimed]:pb-[70dvh] sheet:has-[:target]:pb-[min(45dvh,100dvh-24rem)] sheet:data-[aimed]:pb-[min(45dvh,100dvh-24rem)] sm:px-5 framed:min-h-0 framed:flex-1 framed:overflow-y-auto print:overflow-visible print:pb-0!"
      >
        <ArticleText article={article} target={target?.id ?? null} />
      </div>
      {selected ? (
        <button type="button" onClick={() => showTab('read')} className="article-back">
          <span aria-hidden="true">←</span> <span>{say(selected.title)}</span>
        </button>
      ) : null}
    </div>
  );
});
