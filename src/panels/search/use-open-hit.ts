import { useCallback } from 'react';
import type { Hit } from '../../dataset/search/search-hits';
import { isWide } from '../../state/breakpoint';
import { type Destination, useGo } from '../../state/route/use-route';
import { blockAnchor } from '../shared/block-name';
import { useChooseArticle } from '../shared/open-article';
import { useShowWords } from '../shared/passage-link';

/**
 * Opens a search result: a milestone, a quotation in its report, or a paragraph of a report. Words in a report take the
 * focus, and Esc there returns it to `box`.
 */
export function useOpenHit(): (hit: Hit, box: HTMLInputElement) => void {
  const go = useGo();
  const choose = useChooseArticle();
  const show = useShowWords();
  return useCallback(
    (hit, box) => {
      const { route, hash } = destinationOf(hit);
      const article = hit.kind === 'block' ? hit.article.id : hit.passage?.article;
      if (article !== undefined && hash !== undefined) return show({ article, route, hash }, box);
      go({ route });
      // The report of the quotation below the title.
      if (article !== undefined) choose(article);
      // On a phone the card of the milestone may be far down the page.
      if (isWide() || hit.kind === 'block') return;
      // Hides the on-screen keyboard.
      box.blur();
      requestAnimationFrame(() => showCard(hit.milestone.id));
    },
    [go, choose, show],
  );
}

function destinationOf(hit: Hit): Destination {
  if (hit.kind === 'block') {
    const { article, block } = hit;
    return { route: { kind: 'article', id: article.id }, hash: blockAnchor(article.id, block.id) };
  }
  const { milestone } = hit;
  // A title leads to its milestone, even if a quotation is shown below it.
  const passage = hit.where === 'title' ? null : hit.passage;
  return { route: { kind: 'milestone', id: milestone.id }, ...(passage ? { hash: passage.id } : {}) };
}

function showCard(id: string): void {
  document
    .querySelector(`#timeline [data-milestone="${CSS.escape(id)}"][aria-current]`)
    ?.scrollIntoView({ block: 'start' });
}
