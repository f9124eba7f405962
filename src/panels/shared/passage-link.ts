import { type MouseEvent, useCallback } from 'react';
import type { Passage } from '../../dataset/model/schema';
import { isPlainClick } from '../../state/route/plain-click';
import { readHash } from '../../state/route/use-hash';
import { useGo, useHref, useReadAddress } from '../../state/route/use-route';
import { rememberOrigin } from './origin';
import { useChoose, useOpenArticle } from './open-article';

/**
 * Props of a link to a passage in its article, beside the milestone that is open.
 *
 * Which anchors a page holds: the open article has one for each of its passages, whosever milestone's; a quotation
 * card has its passage's only where another article is open. So every `#passage` of a page's milestone works without
 * JavaScript, and no id stands twice. This link needs the article itself: where it is not the open one, its address
 * (for no JavaScript, new tabs, copying) is the article's own page.
 */
export function usePassageLink(): (passage: Passage) => {
  href: string;
  onClick: (event: MouseEvent<HTMLElement>) => void;
} {
  const open = useOpenArticle();
  const choose = useChoose();
  const address = useReadAddress();
  const go = useGo();
  const href = useHref();
  return useCallback(
    (passage) => ({
      href:
        passage.article === open
          ? `#${passage.id}`
          : href({ route: { kind: 'article', id: passage.article }, hash: passage.id }),
      onClick: (event) => {
        // Where no article is open the browser goes to its page.
        if (open === null || event.defaultPrevented || !isPlainClick(event)) return;
        event.preventDefault();
        rememberOrigin(event.currentTarget);
        // The same address again changes nothing that could be heard, so the wish itself is the news.
        if (readHash() === passage.id) choose(passage.article, passage.id);
        else go({ route: address().route, hash: passage.id });
      },
    }),
    [open, choose, address, go, href],
  );
}
