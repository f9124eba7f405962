import { type MouseEvent, useCallback } from 'react';
import { isPlainClick, useGo, useHref, useSelected } from '../../state/route/use-route';
import { hasTabs } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { besideMilestone, useChooseArticle } from '../shared/open-article';

/** Opens an article: beside the selected milestone, or on its page when none is selected. */
export function useShowArticle(): (id: string) => void {
  const index = useDataset();
  const selected = useSelected();
  const choose = useChooseArticle();
  const go = useGo();
  return useCallback(
    (id) => {
      if (selected === null) return go({ route: { kind: 'article', id } });
      const to = besideMilestone(index, selected, id);
      go(hasTabs(to.route) ? { ...to, tab: 'reports' } : to);
      // The report keeps its place: the hash is for those who open the link.
      choose(id);
    },
    [index, selected, choose, go],
  );
}

/** Props of a link that shows an article like `useShowArticle`. Its address works without JavaScript. */
export function useArticleLink(): (id: string) => { href: string; onClick: (event: MouseEvent) => void } {
  const href = useHref();
  const show = useShowArticle();
  return (id) => ({
    href: href({ route: { kind: 'article', id } }),
    onClick: (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      show(id);
    },
  });
}
