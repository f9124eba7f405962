import { useCallback } from 'react';
import type { Hit } from '../../dataset/search/search-hits';
import { readHash } from '../../state/route/use-hash';
import { type Destination, useGo, useReadAddress } from '../../state/route/use-route';
import { blockAnchor } from '../shared/article-at';
import { rememberOrigin } from '../shared/origin';
import { useChoose } from '../shared/open-article';

/** The form of phones, where a milestone's card may be far down the page (Tailwind's `md`). */
const NARROW = '(max-width: 47.99rem)';

/**
 * Goes to what was found: a milestone; a quotation, with its passage in view; a paragraph of a report. Words in a
 * report take the focus, and Esc leads back to `box`.
 */
export function useOpenHit(): (hit: Hit, box: HTMLInputElement) => void {
  const go = useGo();
  const address = useReadAddress();
  const choose = useChoose();
  return useCallback(
    (hit, box) => {
      const to = destinationOf(hit);
      const article = hit.kind === 'block' ? hit.article.id : hit.passage?.article;
      if (article !== undefined && to.hash !== undefined) {
        rememberOrigin(box);
        const { route } = address();
        const here =
          route.kind === to.route.kind && 'id' in route && 'id' in to.route && route.id === to.route.id;
        // The same address again changes nothing that could be heard, so the wish itself is the news.
        if (here && readHash() === to.hash) choose(article, to.hash);
        else go(to);
        return;
      }
      go(to);
      // The report that was quoted beneath the title.
      if (article !== undefined) choose(article);
      if (!matchMedia(NARROW).matches || hit.kind === 'block') return;
      // The soft keyboard goes, and the card comes.
      box.blur();
      requestAnimationFrame(() => showCard(hit.milestone.id));
    },
    [go, address, choose],
  );
}

function destinationOf(hit: Hit): Destination {
  if (hit.kind === 'block') {
    const { article, block } = hit;
    return { route: { kind: 'article', id: article.id }, hash: blockAnchor(article.id, block.id) };
  }
  const { milestone } = hit;
  // A title leads to its milestone, whatever is quoted beneath it.
  const passage = hit.where === 'title' ? null : hit.passage;
  return { route: { kind: 'milestone', id: milestone.id }, ...(passage ? { hash: passage.id } : {}) };
}

function showCard(id: string): void {
  document
    .querySelector(`#timeline [data-milestone="${CSS.escape(id)}"][aria-current]`)
    ?.scrollIntoView({ block: 'start' });
}
