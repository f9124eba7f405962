import { type MouseEvent, useCallback } from 'react';
import type { Passage } from '../../dataset/model/schema';
import { isPlainClick, readHash, useGo, useHref, useReadAddress } from '../../state/route/use-route';
import type { Route } from '../../state/route/route';
import { placeOf, useChooseArticle, useOpenArticleId } from './open-article';

/**
 * The element that led the reader into the article; Esc in the article returns the focus to it. `null` when the reader
 * arrived with a link: words named by the address must not take the focus on arrival.
 */
let origin: HTMLElement | null = null;

/** The element that led the reader into the article, while it is in the page. */
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
  return useCallback(
    ({ article, route, hash }, from) => {
      origin = from;
      // Navigating to the present address notifies nobody, so ask for the words directly.
      if (placeOf(address().route, readHash()) === placeOf(route, hash)) choose(article, hash);
      else go({ route, hash });
    },
    [choose, address, go],
  );
}

/**
 * Props of a link to a passage in its article, beside the open milestone.
 *
 * The open article carries the element ids of all its passages. A quotation card carries the id of its own passage only
 * while another article is open. So every passage of a page's milestone can be reached without JavaScript, and no id
 * occurs twice. This link leads to the words in the article: when another one is open, its `href` (used without
 * JavaScript, in a new tab, for copying) is the page of the passage's article.
 */
export function usePassageLink(): (passage: Passage) => {
  href: string;
  onClick: (event: MouseEvent<HTMLElement>) => void;
} {
  const open = useOpenArticleId();
  const address = useReadAddress();
  const href = useHref();
  const show = useShowWords();
  return ({ id, article }) => ({
    href: article === open ? `#${id}` : href({ route: { kind: 'article', id: article }, hash: id }),
    onClick: (event) => {
      // On a page without an open article, the browser follows the link.
      if (open === null || event.defaultPrevented || !isPlainClick(event)) return;
      event.preventDefault();
      show({ article, route: address().route, hash: id }, event.currentTarget);
    },
  });
}
