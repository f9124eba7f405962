import { createElement, type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { Article } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { isPlainClick } from '../../state/route/plain-click';
import { useLinkProps } from '../../state/route/use-route';
import { useFilterResult } from '../../state/filter';
import { useHydrated } from '../../ui/use-hydrated';
import { useExtra } from '../../ui/use-lazy';

async function loadCount() {
  const { TabCount } = await import('../search/filter-effects');
  return TabCount;
}

interface Props {
  readonly articles: readonly Article[];
  readonly open: string;
  /** Beside a milestone: opens the article and leaves the milestone selected. Otherwise the tab is a plain link. */
  readonly onChoose: ((article: string) => void) | null;
  readonly tabId: (article: string) => string;
  readonly panelId: string;
}

/** Tabs that are links to the articles' own pages, and work as such without JavaScript. */
export function ArticleTabs({ articles, open, onChoose, tabId, panelId }: Props) {
  const { article: words } = useWords().panels;
  const say = useSay();
  const link = useLinkProps();
  const hydrated = useHydrated();
  const list = useRef<HTMLDivElement>(null);
  const narrowed = useFilterResult() !== null;
  const count = useExtra(loadCount, narrowed);

  // Arrows move the focus and nothing else: Enter or Space opens.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    if (at < 0) return;
    if (event.key === ' ') {
      event.preventDefault();
      tabs[at]?.click();
    }
    if (to === undefined) return;
    event.preventDefault();
    tabs.at(to % tabs.length)?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={words.reports}
      onKeyDown={onKeyDown}
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
            // One stop for the Tab key; without JavaScript there are no arrows, so each is a stop.
            tabIndex={hydrated && id !== open ? -1 : undefined}
            className="-mb-px flex min-h-11 items-center border-b-2 border-transparent px-3 text-ink-soft hover:text-ink aria-selected:border-accent aria-selected:font-bold aria-selected:text-ink forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
          >
            <span>{say(label)}</span>
            {narrowed && count ? createElement(count, { article }) : null}
          </a>
        );
      })}
    </div>
  );
}
