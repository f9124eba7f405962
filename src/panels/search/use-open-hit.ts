import { useCallback } from 'react';
import type { Hit } from '../../dataset/search/find-hits';
import { isWide } from '../../state/breakpoint';
import { useGo } from '../../state/route/use-route';
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
      if (hit.kind === 'block') {
        const { id } = hit.article;
        return show(
          { article: id, route: { kind: 'article', id }, hash: blockAnchor(id, hit.block.id) },
          box,
        );
      }
      const { where, milestone, passage } = hit;
      const route = { kind: 'milestone', id: milestone.id } as const;
      // A title leads to its milestone, even if a quotation is shown below it.
      if (passage && where !== 'title')
        return show({ article: passage.article, route, hash: passage.id }, box);
      go({ route });
      // The article of that quotation opens beside the milestone.
      if (passage) choose(passage.article);
      // Hides the on-screen keyboard.
      if (!isWide()) box.blur();
    },
    [go, choose, show],
  );
}
