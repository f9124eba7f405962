import {
  type KeyboardEvent,
  lazy,
  memo,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
} from 'react';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useSelected } from '../../state/route/use-route';
import { bringUp } from '../shared/scroll-within';
import { ArticleTabs } from './ArticleTabs';
import { ArticleText } from './ArticleText';
import { MarkGauge } from './MarkGauge';
import { originInPage, rememberOrigin } from '../shared/origin';
import { useKeptScroll } from './use-article-scroll';
import { useChoose, useShownArticle } from '../shared/open-article';

/** More reports than these are no longer tabs. */
const MANY = 8;

const ArticlePicker = lazy(async () => ({ default: (await import('./ArticlePicker')).ArticlePicker }));

/** The reports, one open. Follows the selection; a tab chosen beside a milestone holds until the next one. */
export const ArticlePanel = memo(function ArticlePanel() {
  const { articles } = useDataset().dataset;
  const words = useWords().panels.article;
  const selected = useSelected();
  const { article: wanted, target } = useShownArticle();
  const choose = useChoose();
  // A whole report is not drawn before the selection is seen: it follows a moment later.
  const article = useDeferredValue(wanted);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const open = article?.id;

  // A passage that a link names is brought below the header, the page with it.
  useEffect(() => {
    const element = target ? document.getElementById(target.id) : null;
    if (!element || !scroller.current?.contains(element)) return;
    // Where the article scrolls by itself its tabs come into view too: which report this is belongs to the words.
    const own = scroller.current.scrollHeight > scroller.current.clientHeight;
    if (own) bringUp(scroller.current, element);
    (own ? (scroller.current.parentElement ?? element) : element).scrollIntoView({ block: 'start' });
    // Only for those who came by a link of ours: on arrival the focus stays where the browser has it.
    if (originInPage()) focusOf(element)?.focus({ preventScroll: true });
  }, [target, open]);

  // With the report that is drawn, and like it a moment later.
  useKeptScroll(scroller, open, useDeferredValue(selected), target !== null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const back = originInPage();
    if (event.key !== 'Escape' || event.defaultPrevented || !back) return;
    event.preventDefault();
    rememberOrigin(null);
    back.focus();
  };

  const tabId = useCallback((name: string) => `${id}-tab-${name}`, [id]);
  const many = articles.length > MANY;
  if (!article) {
    return (
      <p className="text-ink-soft">
        <span>{words.none}</span>
      </p>
    );
  }
  return (
    // Esc is heard from whatever inside has the focus.
    <div
      onKeyDown={onKeyDown}
      className="flex flex-col rounded-lg wrap-anywhere border border-line bg-paper-raised @trio/panes:sticky @trio/panes:top-[calc(var(--header-height)+0.75rem)] @trio/panes:max-h-[calc(100dvh-var(--header-height)-1.5rem)] print:static print:max-h-none print:border-0"
    >
      {many ? (
        <Suspense fallback={<div className="h-[3.25rem] border-b border-line" />}>
          <ArticlePicker
            articles={articles}
            open={article}
            onChoose={selected === null ? null : choose}
            labelId={tabId(article.id)}
          />
        </Suspense>
      ) : (
        <ArticleTabs
          articles={articles}
          open={article.id}
          onChoose={selected === null ? null : choose}
          tabId={tabId}
          panelId={`${id}-panel`}
        />
      )}
      <MarkGauge article={article} />
      <div
        key={article.id}
        ref={scroller}
        id={`${id}-panel`}
        role={many ? 'region' : 'tabpanel'}
        aria-labelledby={tabId(article.id)}
        data-aimed={target === null ? undefined : ''}
        // Room below the last line, so that a passage near the end can be brought up to be read.
        className="px-4 pt-3 pb-8 has-[:target]:pb-[70dvh] data-[aimed]:pb-[70dvh] sm:px-5 @trio/panes:min-h-0 @trio/panes:overflow-y-auto print:overflow-visible print:pb-0!"
      >
        <ArticleText article={article} target={target?.id ?? null} />
      </div>
    </div>
  );
});

/** Of a passage, the link to its milestone; one that is all dating words has only those. */
function focusOf(passage: Element): HTMLElement | null {
  return passage.querySelector<HTMLElement>('a:not([data-expression])') ?? passage.querySelector('a');
}
