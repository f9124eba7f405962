import { type MouseEvent, useCallback } from 'react';
import type { Passage } from '../../dataset/model/schema';
import {
  isPlainClick,
  readHash,
  useFromRoute,
  useGo,
  useHref,
  useReadAddress,
} from '../../state/route/use-route';
import type { Route } from '../../state/route/route';
import { hasTabs, useShowTab } from '../../state/tab';
import { placeOf, useChooseArticle, useOpenArticleId } from './open-article';

/**
 * The element with which the reader went to words in the article; Esc in the article returns the focus to it. `null` when
 * the page opened with a link to the words: then they must not take the focus.
 */
let origin: HTMLElement | null = null;

/** The element with which the reader went to words in the article, if it is still in the page. */
export function originInPage(): HTMLElement | null {
  return origin?.isConnected ? origin : null;
}

export function forgetOrigin(): void {
  origin = null;
}

export interface Words {
  readonly article: string;
  readonly route: Route;
  /** Element id of the passage or paragraph. */
  readonly hash: string;
}

/** Shows words in their article and focuses them. Esc in the article then returns the focus to `from`. */
export function useShowWords(): (words: Words, from: HTMLElement) => void {
  const choose = useChooseArticle();
  const address = useReadAddress();
  const go = useGo();
  const showTab = useShowTab();
  return useCallback(
    ({ article, route, hash }, from) => {
      origin = from;
      // Navigating to the present address notifies nobody, so ask for the words directly.
      if (placeOf(address().route, readHash()) === placeOf(route, hash)) {
        choose(article, hash);
        showTab('reports');
      } else go({ route, hash, ...(hasTabs(route) && route.kind !== 'article' ? { tab: 'reports' } : {}) });
    },
    [choose, address, go, showTab],
  );
}

/**
 * Props of a link to the words of a passage in its article. A click opens the article beside the milestone. The `href`,
 * for a new tab or without JavaScript, is the page of the article, whose words have the ids of their passages. On the page of a
 * milestone its quotations have these ids.
 */
export function usePassageLink(): (passage: Passage) => {
  href: string;
  onClick: (event: MouseEvent<HTMLElement>) => void;
} {
  const open = useOpenArticleId();
  const own = useFromRoute((route) => (route.kind === 'article' ? route.id : null));
  const address = useReadAddress();
  const href = useHref();
  const show = useShowWords();
  return ({ id, article }) => ({
    href: article === own ? `#${id}` : href({ route: { kind: 'article', id: article }, hash: id }),
    onClick: (event) => {
      // On a page without an open article, the browser follows the link.
      if (open === null || event.defaultPrevented || !isPlainClick(event)) return;
      event.preventDefault();
      show({ article, route: address().route, hash: id }, event.currentTarget);
    },
  });
}
