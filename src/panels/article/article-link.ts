import { type MouseEvent, useCallback } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Route } from '../../state/route/route';
import { type Destination, isPlainClick, useGo, useHref, useSelected } from '../../state/route/use-route';
import { hasTabs } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { blockAnchor } from '../shared/block-name';
import { useChooseArticle } from '../shared/open-article';

/** The page of a milestone with a report beside it. Its hash names the report, unless it is that of the first quotation. */
export function besideMilestone(index: DatasetIndex, id: string, article: string): Destination {
  const route: Route = { kind: 'milestone', id };
  const passages = index.milestone.get(id)?.passages ?? [];
  if (passages[0]?.article === article) return { route };
  const [block] = index.article.get(article)?.blocks ?? [];
  const words = passages.find((passage) => passage.article === article)?.id;
  const hash = words ?? (block && blockAnchor(article, block.id));
  return hash === undefined ? { route } : { route, hash };
}

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
